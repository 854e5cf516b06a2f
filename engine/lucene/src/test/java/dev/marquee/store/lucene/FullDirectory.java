package dev.marquee.store.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a device with a little room left, which fails as an operating system does. */
final class FullDirectory extends FilterDirectory {
  private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);

  FullDirectory(Directory directory) {
    super(directory);
  }

  void setBytesLeft(long bytes) {
    bytesLeft.set(bytes);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return limited(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return limited(in.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput limited(IndexOutput output) {
    return new FilterIndexOutput("limited", output.getName(), output) {
      @Override
      public void writeByte(byte b) throws IOException {
        take(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        super.writeBytes(bytes, offset, length);
      }
    };
  }

  private void take(int bytes) throws IOException {
    if (bytesLeft.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }
}
