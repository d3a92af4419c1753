package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telegram's HTML: texts, entities and refusals. */
class HtmlTextTest {
  @ParameterizedTest(name = "{0} reads {1} with {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a <b>b</b> c | a b c | bold 2+1",
        "<b>a<i>b</i></b> | ab | bold 0+2, italic 1+1",
        "<strong>a</strong><em>b</em> | ab | bold 0+1, italic 1+1",
        "<u>a</u><ins>b</ins><s>c</s> | abc | underline 0+1, underline 1+1, strikethrough 2+1",
        "<tg-spoiler>a</tg-spoiler> | a | spoiler 0+1",
        "<span class=\"tg-spoiler\">a</span> | a | spoiler 0+1",
        "<a href=\"https://example.org/?a=1&amp;b=2\">x</a> | x | text_link 0+1",
        "<code>x &lt; y</code> | x < y | code 0+5",
        "<pre><code class=\"language-java\">x</code></pre> | x | pre 0+1",
        "<blockquote expandable>x</blockquote> | x | expandable_blockquote 0+1",
        "&#128578; <b>x</b> | \uD83D\uDE42 x | bold 3+1",
        "&quot;&amp;&copy;& | \"&&copy;& | ''",
        "<B>x</B > | x | bold 0+1",
      })
  void readsTagsAndReferences(String html, String text, String entities) {
    RichText rich = HtmlText.parse(html);
    assertThat(rich.text()).isEqualTo(text);
    assertThat(
            rich.entities().stream()
                .map(entity ->
                    "%s %d+%d".formatted(entity.type(), entity.offset(), entity.length())))
        .isEqualTo(
            entities.isEmpty() ? java.util.List.of() : java.util.List.of(entities.split(", ")));
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a <b | Unclosed start tag at byte offset 2",
        "é<x> | Unsupported start tag \"x\" at byte offset 2",
        "<b>x | Can't find end tag corresponding to start tag \"b\"",
        "x</b> | Unexpected end tag at byte offset 1",
        "<b>x</i> | Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
        "<b>x</b | Unclosed end tag at byte offset 4",
        "<a =>x</a> | Empty attribute name in the tag \"a\" at byte offset 0",
        "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        "<script>x</script> | Unsupported start tag \"script\" at byte offset 0",
      })
  void refusesWhatIsNotWellFormed(String html, String reason) {
    assertThatThrownBy(() -> HtmlText.parse(html))
        .isInstanceOf(ApiError.class)
        .hasMessage("Bad Request: can't parse entities: " + reason);
  }

  @Test
  void spaceAtTheEndsIsCutTogetherWithItsEntities() {
    RichText rich = HtmlText.parse("  <b> a </b>\n").stripped();
    assertThat(rich.text()).isEqualTo("a");
    assertThat(rich.entities())
        .singleElement()
        .hasToString("Entity[type=bold, offset=0, length=1, extra={}]");
  }

  @Test
  void commandsAndAddressesAreFoundOutsideOfCode() {
    RichText rich =
        HtmlText.parse("see /help or https://example.org/a, not <code>/code</code> 7/10")
            .withFound();
    assertThat(rich.entities().stream().map(Entity::type))
        .containsExactly("bot_command", "url", "code");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noTextMakesItFailOrPointOutsideOfIt(long seed) {
    String[] pieces = {
      "<",
      ">",
      "</",
      "b",
      "i",
      "<b>",
      "</b>",
      "<a href='",
      "'",
      "\"",
      "&",
      "&lt;",
      "&#0;",
      ";",
      "=",
      " ",
      "/",
      "é",
      "\uD83D\uDE42",
      "<pre><code class=x>",
      "</code></pre>",
      "&#x10FFFF;"
    };
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 3000; i++) {
      StringBuilder html = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        RichText rich = HtmlText.parse(html.toString()).stripped().withFound();
        read++;
        for (Entity entity : rich.entities()) {
          assertThat(entity.offset()).as(html.toString()).isNotNegative();
          assertThat(entity.end()).as(html.toString()).isBetween(1, rich.text().length());
        }
      } catch (ApiError refused) {
        assertThat(refused.description()).startsWith("Bad Request: can't parse entities: ");
      }
    }
    assertThat(read).isPositive();
  }
}
