window.marquee = { tell() {} };
