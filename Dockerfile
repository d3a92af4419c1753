# Built from what `mvn package` leaves in target/. The JRE is the only thing the image adds.
FROM eclipse-temurin:25-jre

RUN useradd --system --create-home --home-dir /respite respite \
    && mkdir -p /respite/data /respite/keys /respite/config \
    && chown -R respite:respite /respite/data /respite/keys \
    && chmod 700 /respite/data /respite/keys
WORKDIR /respite

COPY target/lib/ lib/
COPY target/respite.jar respite.jar
COPY config/ config/

# What a start loads and links, kept from one question answered here: every later start is sooner by it.
RUN echo "how long does relief last?" \
    | java --sun-misc-unsafe-memory-access=allow -XX:AOTCacheOutput=respite.aot -Xlog:aot=error -jar respite.jar ask

# data/ and keys/ are the defaults below the work directory. Two volumes, so that nobody backs up the keys together with the data by mistake.
VOLUME ["/respite/data", "/respite/keys"]
ENV RESPITE_HEALTH_PORT=8091 \
    RESPITE_LOG=json

USER respite
HEALTHCHECK --interval=1m --timeout=20s --start-period=1m \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-jar", "respite.jar", "health"]
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "-XX:AOTCache=respite.aot", "-jar", "respite.jar"]
