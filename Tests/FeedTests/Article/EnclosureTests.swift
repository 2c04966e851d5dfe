import Testing

@testable import Feed

@Suite struct EnclosureTests {
  @Test(
    arguments: [
      ("https://a.example/talk.mp3", nil, "audio/mpeg"),
      ("https://a.example/TALK.MP3?token=1.html#t=3", nil, "audio/mpeg"),
      ("https://a.example/film.mp4", "text/html", "video/mp4"), ("https://a.example/stream", "audio/aac", "audio/aac"),
      ("https://a.example/stream", " Video/MP4; codecs=avc1", "video/mp4"),
      ("https://a.example/player.html", "text/html", nil), ("https://a.example/player", nil, nil),
      ("https://a.example/mp3", nil, nil), ("https://a.example/talk.mp3/page", nil, nil),
      ("https://a.example/x", "audio/", nil), ("https://a.example/x", "audio/a/b", nil),
      ("https://a.example/x", "audio/\"><b", nil), ("https://a.example/x", "audiobook/mp3", nil), ("", nil, nil),
    ] as [(String, String?, String?)])
  func isSoundOrFilm(_ url: String, _ declared: String?, _ type: String?) {
    #expect(Enclosure(url: url, declared: declared)?.type == type)
  }
}
