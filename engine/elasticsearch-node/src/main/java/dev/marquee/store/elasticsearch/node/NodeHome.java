package dev.marquee.store.elasticsearch.node;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * The folder a node starts from. The server loads its transport as a module from there and not from
 * the class path, and so our stand-in for the analysis module, which is not published.
 *
 * <pre>
 * config/                    empty: all settings are given by {@link ServerMain}
 * lib/main.jar               {@link ServerMain} alone, so that no class is found twice
 * modules/transport-netty4/  HTTP
 * modules/analysis/          {@link FullDistributionAnalysis}
 * data/, logs/               made by the node
 * </pre>
 */
record NodeHome(Path folder, String classPath) {
  private static final String MAIN = "ServerMain";
  private static final String ANALYSIS = "FullDistributionAnalysis";
  private static final String SERVER = "server.classpath";
  private static final String TRANSPORT = "transport.classpath";
  private static final String DESCRIPTOR = "plugin-descriptor.properties";
  private static final String TRANSPORT_NAME = "transport-netty4";
  private static final String TRANSPORT_DESCRIPTOR =
      "META-INF/es-plugins/" + TRANSPORT_NAME + "/" + DESCRIPTOR;

  /** Writes what a node needs; data of an earlier one stay. */
  static NodeHome lay(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Path main = Files.createDirectories(folder.resolve("lib")).resolve("main.jar");
    writeJar(main, List.of(MAIN));
    String version = layTransport(folder.resolve("modules").resolve(TRANSPORT_NAME));
    layAnalysis(folder.resolve("modules").resolve("analysis"), version);
    return new NodeHome(folder, main + File.pathSeparator + resource(SERVER));
  }

  /** Returns the server's version. */
  private static String layTransport(Path module) throws IOException {
    Files.createDirectories(module);
    String descriptor = "";
    for (String jar : resource(TRANSPORT).split(File.pathSeparator, -1)) {
      Path file = Path.of(jar);
      Files.copy(
          file, module.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      if (file.getFileName().toString().startsWith(TRANSPORT_NAME)) {
        descriptor = entry(file, TRANSPORT_DESCRIPTOR);
      }
    }
    // Loaded as a Java module it would miss its neighbours, which are none.
    List<String> lines =
        descriptor.lines().filter(line -> !line.startsWith("modulename=")).toList();
    Files.write(module.resolve(DESCRIPTOR), lines);
    return lines.stream()
        .filter(line -> line.startsWith("elasticsearch.version="))
        .findFirst()
        .orElseThrow(() -> new IOException("the transport tells no version"))
        .substring("elasticsearch.version=".length());
  }

  private static void layAnalysis(Path module, String version) throws IOException {
    Files.createDirectories(module);
    writeJar(
        module.resolve("analysis.jar"),
        List.of(ANALYSIS, ANALYSIS + "$English", ANALYSIS + "$EdgeNGrams"));
    Files.write(
        module.resolve(DESCRIPTOR),
        List.of(
            "name=analysis",
            "description=Analysis under the names of the full distribution",
            "version=" + version,
            "elasticsearch.version=" + version,
            "java.version=21",
            "classname=" + NodeHome.class.getPackageName() + "." + ANALYSIS));
  }

  private static String entry(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream content = file.getInputStream(file.getJarEntry(name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Puts classes of this package into a jar, by name: to load them here would need the server. */
  private static void writeJar(Path jar, List<String> types) throws IOException {
    String folder = NodeHome.class.getPackageName().replace('.', '/') + "/";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String type : types) {
        out.putNextEntry(new JarEntry(folder + type + ".class"));
        try (InputStream bytes = open(type + ".class")) {
          bytes.transferTo(out);
        }
      }
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream text = open(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(NodeHome.class.getResourceAsStream(name), name);
  }
}
