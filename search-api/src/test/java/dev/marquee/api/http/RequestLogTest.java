package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLogTest {
  private static final RequestLog.Line LINE =
      new RequestLog.Line("GET", "/api/search", 200, 5120, 3.249, "5f0c9a7e21b34d68");

  @Test
  void writesOneLineOfText() {
    assertThat(LINE.text()).isEqualTo("GET /api/search 200 5120 bytes 3.2 ms 5f0c9a7e21b34d68");
  }

  @Test
  void writesOneLineOfJson() {
    assertThat(LINE.json())
        .isEqualTo(
            "{\"method\":\"GET\",\"path\":\"/api/search\",\"status\":200,\"bytes\":5120,"
                + "\"took_ms\":3.2,\"request_id\":\"5f0c9a7e21b34d68\"}");
  }
}
