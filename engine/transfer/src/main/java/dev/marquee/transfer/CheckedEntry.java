package dev.marquee.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An entry of an archive; read to its end it has the checksum that the archive says, or fails. */
final class CheckedEntry extends CheckedInputStream {
  private final ZipEntry entry;

  private CheckedEntry(InputStream in, ZipEntry entry) {
    super(in, new CRC32());
    this.entry = entry;
  }

  static InputStream open(ZipFile archive, ZipEntry entry) throws IOException {
    return new CheckedEntry(archive.getInputStream(entry), entry);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    checkAtEnd(read);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    checkAtEnd(read);
    return read;
  }

  private void checkAtEnd(int read) throws ZipException {
    if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
      throw new ZipException("the checksum of %s differs".formatted(entry.getName()));
    }
  }
}
