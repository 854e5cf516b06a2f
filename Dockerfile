# Marquee as an image: built by its own Maven wrapper, run by a Java cut down to the modules it uses, as a user without rights.
#
#   docker build -t marquee .
#   docker run -p 127.0.0.1:8080:8080 -v marquee-data:/data marquee
#
# All that is written goes to the volume /data; the root file system may be read-only if /tmp is a tmpfs.

FROM eclipse-temurin:25-jdk AS build
# Without unzip the wrapper takes another archive of Maven than the one whose checksum it knows.
RUN apt-get update \
  && apt-get install -y --no-install-recommends unzip \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/maven MAVEN_USER_HOME=/maven \
  ./mvnw -B -ntp -Dmaven.repo.local=/maven/repository -Dmarquee.quick -pl app -am package
# All of Java SE, so that no library misses a module; sun.misc.Unsafe and SIMD for Lucene; jcmd to look into a running process.
RUN jlink --output /opt/java \
  --add-modules java.se,jdk.unsupported,jdk.incubator.vector,jdk.management,jdk.zipfs,jdk.jcmd \
  --strip-debug --no-header-files --no-man-pages --compress zip-6

FROM debian:trixie-slim
# A fixed number, so that the owner of a volume's files is the same in every image.
RUN useradd --system --user-group --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin marquee \
  && install -d -o marquee -g marquee -m 700 /data
COPY --from=build /opt/java /opt/java
# Without a pom.xml beside it the launcher never builds.
COPY --from=build /source/app/target/marquee/lib /opt/marquee/lib
COPY marquee LICENSE /opt/marquee/
COPY docker/marquee docker/marquee-health /usr/local/bin/
# HOST: a container's own loopback is reached by nobody. File names are UTF-8.
ENV JAVA_HOME=/opt/java \
  HOST=0.0.0.0 \
  MARQUEE_DATA_DIR=/data \
  LANG=C.UTF-8
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --start-period=30s --interval=10s --timeout=5s --retries=3 CMD ["/usr/local/bin/marquee-health"]
ENTRYPOINT ["/usr/local/bin/marquee"]
CMD ["serve"]
