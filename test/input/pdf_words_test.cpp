// What pdftotext prints → pages of words.
#include "input/pdf_words.hpp"

#include "catch.hpp"

#include <fmt/format.h>

#include <string>

using namespace budgetcheck;

namespace {

std::string word(std::string_view box, std::string_view text) {
    return fmt::format("    <word {}>{}</word>\n", box, text);
}

std::string page(std::string_view words) {
    return fmt::format("  <page width=\"595.000000\" height=\"842.000000\">\n{}  </page>\n", words);
}

const std::string box = R"(xMin="72.000000" yMin="90.5" xMax="-1e2" yMax="100.500000")";

/// What is read when the bytes come in pieces of this size.
std::string read(std::string_view bytes, std::size_t piece = std::string_view::npos) {
    std::string result;
    PdfWords reader([&](const PdfPage& read) {
        result += fmt::format("{}x{}:", read.width, read.height);
        for (const PdfWord& w : read.words)
            result += fmt::format(" {}@{},{},{},{}", w.text, w.left, w.top, w.right, w.bottom);
        result += '\n';
    });
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        if (!reader.feed(bytes.substr(0, piece))) return "too large";
    return result;
}

}  // namespace

TEST_CASE("pages and words are read, in pieces of any size", "[input]") {
    const std::string bytes = "<html><head>\n<title>&lt;word</title>\n</head>\n<body><doc>\n" +
                              page(word(box, "预算") + word(box, "a &amp; &lt;b&gt; &quot;c&apos; &d; &")) + page("") +
                              "</doc>\n</body></html>\n";
    const std::string expected = "595x842: 预算@72,90.5,-100,100.5 a & <b> \"c' &d; &@72,90.5,-100,100.5\n595x842:\n";
    for (const std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{100}, bytes.size()})
        CHECK(read(bytes, piece) == expected);
}

TEST_CASE("what is no word is left out", "[input]") {
    for (const char* line : {"<word>x</word>\n", "<word xMin=\"1\" yMin=\"2\" xMax=\"3\">x</word>\n", "<word xMin=\"\n",
                             "<word xMin=\"nan\" yMin=\"2\" xMax=\"3\" yMax=\"4\">x</word>\n",
                             "<word xMin=\"1e9\" yMin=\"2\" xMax=\"3\" yMax=\"4\">x</word>\n",
                             "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\"></word>\n",
                             "<word xMin=\"one\" yMin=\"2\" xMax=\"3\" yMax=\"4\">x</word>\n", "<word ", "</word>", ">",
                             "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">x"}) {
        INFO(line);
        CHECK(read(page(line)) == "595x842:\n");
    }
    CHECK(read("no word list\n").empty());
}

TEST_CASE("a page without an end is refused at the limit", "[input]") {
    CHECK(read("<page width=\"1\" height=\"1\">" + std::string(max_page_bytes, 'x')) == "too large");
}
