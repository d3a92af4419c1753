package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8081, http, 127.0.0.1, 8081",
    "https://api.example.org, https, api.example.org, 443",
    "http://api.example.org/, http, api.example.org, 80",
    "HTTP://localhost:1, http, localhost, 1",
    "'  https://api.example.org:8443 ', https, api.example.org, 8443",
    "http://[::1]:8081, http, [::1], 8081",
  })
  void anAddressIsASchemeAHostAndAPort(String text, String scheme, String host, int port) {
    assertThat(Address.of(text)).isEqualTo(new Address(scheme, host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example.org",
        "ftp://api.example.org",
        "http://",
        "http://api.example.org/bot",
        "http://api.example.org?a=b",
        "http://api.example.org#a",
        "http://someone@api.example.org",
        "http://api.example.org:0",
        "http://api.example.org:70000",
        "http://not a host"
      })
  void anythingElseIsRefusedWithTheReason(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Address.of(text))
        .withMessageContaining("Bot API's address");
  }

  @Test
  void theLibraryGetsTheSameAddress() {
    assertThat(Address.TELEGRAM.url().getHost()).isEqualTo("api.telegram.org");
    assertThat(Address.TELEGRAM.url().getPort()).isEqualTo(443);
    assertThat(Address.TELEGRAM).hasToString("https://api.telegram.org:443");
  }
}
