// One font, whose characters are those of Unicode: /Identity-H with a map to itself. It needs no tables of poppler's.
#include "support/small_pdf.hpp"

#include <fmt/format.h>
#include <utf8.h>

#include <algorithm>
#include <iterator>

namespace budgetcheck::test {
namespace {

// A text in which a Chinese character takes one column, like a digit, has room on paper where a column is as wide as a
// Chinese character.
constexpr double column_width = 6;
constexpr double line_height = 12;
constexpr double margin = 20;

std::string stream(const std::string& content) {
    return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content);
}

/// Characters to themselves, in the small ranges and groups that the format allows.
std::string character_map() {
    constexpr int most_ranges = 100;
    std::string map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
    for (int first = 0; first < 256; first += most_ranges) {
        const int last = std::min(first + most_ranges, 256);
        map += fmt::format("{} beginbfrange\n", last - first);
        for (int row = first; row < last; ++row) map += fmt::format("<{0:02X}00> <{0:02X}FF> <{0:02X}00>\n", row);
        map += "endbfrange\n";
    }
    return map + "endcmap end end";
}

constexpr double page_width = 1190;
constexpr double least_height = 842;

double height_of(const SetPage& page) {
    double height = least_height;
    for (const SetWord& word : page) height = std::max(height, word.baseline + word.size);
    return height;
}

std::string shown(const SetWord& word, double height) {
    std::u16string characters;
    utf8::utf8to16(word.text.begin(), word.text.end(), std::back_inserter(characters));
    std::string hex;
    for (const char16_t character : characters) hex += fmt::format("{:04X}", static_cast<unsigned>(character));
    return fmt::format("BT /F {} Tf 1 0 0 1 {} {} Tm <{}> Tj ET\n", word.size, word.left, height - word.baseline, hex);
}

std::vector<std::string> objects_of(const std::vector<SetPage>& pages) {
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        {},
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 "
        "R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /Ascent 860 /Descent -140 /CapHeight 700 /ItalicAngle 0 "
        "/StemV 80 /FontBBox [0 -140 1000 860] >>",
        stream(character_map())};
    std::string kids;
    for (const SetPage& page : pages) {
        const double height = height_of(page);
        std::string content;
        for (const SetWord& word : page) content += shown(word, height);
        objects.push_back(stream(content));
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] "
                        "/Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>",
                        page_width, height, objects.size()));
        kids += fmt::format("{} 0 R ", objects.size());
    }
    objects[1] = fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", pages.size(), kids);
    return objects;
}

bool is_figure(std::string_view word) { return word.find_first_not_of("0123456789,.-") == word.npos; }

/// The first word of a line: up to two blanks, or to one beside a figure.
std::string_view first_word(std::string_view line) {
    std::size_t end = line.find(' ');
    while (end < line.size()) {
        const std::string_view next = line.substr(end + 1, line.find(' ', end + 1) - end - 1);
        if (next.empty() || is_figure(next) || is_figure(line.substr(0, end))) break;
        end = line.find(' ', end + 1);
    }
    return line.substr(0, end);
}

/// Words stand where they begin, figures where they end.
void set_line(std::string_view line, double baseline, SetPage& page) {
    double column = 0;
    while (true) {
        const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
        column += static_cast<double>(blanks);
        line.remove_prefix(blanks);
        if (line.empty()) return;
        const std::string_view word = first_word(line);
        const auto length = static_cast<double>(utf8::distance(word.begin(), word.end()));
        const double left = is_figure(word) ? column + length / 2 : column;
        page.push_back({left * column_width + margin, baseline, std::string(word), column_width});
        column += length;
        line.remove_prefix(word.size());
    }
}

}  // namespace

std::string small_pdf(const std::vector<SetPage>& pages, std::string_view trailer) {
    const std::vector<std::string> objects = objects_of(pages);
    std::string file = "%PDF-1.4\n";
    std::string places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t table = file.size();
    return file + fmt::format(
                      "xref\n0 {0}\n0000000000 65535 f \n{1}trailer\n<< /Size {0} /Root 1 0 R {2} >>\n"
                      "startxref\n{3}\n%%EOF\n",
                      objects.size() + 1, places, trailer, table);
}

std::string pdf_of_text(std::string_view text) {
    std::vector<SetPage> pages(1);
    double baseline = line_height;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        for (; line.starts_with('\f'); line.remove_prefix(1)) {
            pages.emplace_back();
            baseline = line_height;
        }
        set_line(line, baseline, pages.back());
        baseline += line_height;
    }
    return small_pdf(pages);
}

std::string locked_by_password() {
    return fmt::format("/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{}> /U <{}> >> /ID [<00> <00>]",
                       std::string(64, '1'), std::string(64, '2'));
}

}  // namespace budgetcheck::test
