// Promises that hold for any bytes are checked here, by abort(): a fuzzer sees nothing else.
#include "fuzz/targets.hpp"

#include "input/encodings.hpp"
#include "input/office/composer.hpp"
#include "input/office/number_format.hpp"
#include "input/office/office_reader.hpp"
#include "input/office/package.hpp"
#include "input/office/sheet.hpp"
#include "input/office/word_document.hpp"
#include "input/page_composer.hpp"
#include "input/pdf_words.hpp"
#include "report/format.hpp"
#include "report/selection.hpp"
#include "results/parts.hpp"
#include "results/results.hpp"
#include "text/lines.hpp"
#include "token/token.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/codes.hpp>
#include <budgetcheck/together.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace budgetcheck::test {
namespace {

constexpr std::size_t max_office_text = std::size_t{1} << 20;

void require(bool promise) {
    if (!promise) std::abort();
}

/// Lines and tokens stay inside what they are read from, and columns inside their line.
void fuzz_text(std::string_view bytes) {
    const text::Text text(bytes);
    std::vector<token::Token> tokens;
    for (const text::Line& line : text.lines()) {
        require(line.first_byte >= bytes.data() && line.first_byte + line.bytes <= bytes.data() + bytes.size());
        tokens.clear();
        token::tokenize(line.folded, tokens);
        std::uint32_t behind = 0;
        for (const token::Token& token : tokens) {
            require(behind <= token.begin && token.begin < token.end && token.end <= line.folded.size());
            behind = token.end;
        }
    }
    for (const text::InvalidBytes& invalid : text.invalid()) require(invalid.line < text.lines().size());
}

/// The whole way, into JSON and one format more: which one, the size says, so that many inputs are tried in a second.
/// JSON is JSON, and every place is in the document.
void fuzz_document(std::string_view bytes) {
    static const Format json = ndjson_format(Language::en);
    static const std::array formats{text_format({}),
                                    sarif_format(Language::en),
                                    junit_format(Severity::warning, Language::zh),
                                    annotations_format(Language::en),
                                    csv_format(Language::zh),
                                    html_format(Language::zh),
                                    figures_format(),
                                    csv_figures_format()};
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes, '\n')) + 1;
    std::vector<Report> reports = check_file(bytes, "fuzz.txt", {.keep_figures = true, .keep_views = true});
    require(!reports.empty());
    check_together(reports);
    for (Report& report : reports) {
        for (const Finding& finding : report.findings) {
            require(!finding.locations.empty());
            for (const Location& place : finding.locations) require(place.line <= lines);
        }
        const Settled settled = settle(report, {.show_notes = true});
        require(!nlohmann::json::parse(json.document(report, settled)).is_null());
        formats[bytes.size() % formats.size()].document(report, settled);
    }
}

/// Recognising never fails, and converting gives no more than it may.
void fuzz_encodings(std::string_view bytes) {
    recognised(bytes);
    for (const Encoding encoding : {Encoding::gb18030, Encoding::utf16_le, Encoding::utf16_be})
        require(as_utf8(bytes, encoding).size() <= 4 * bytes.size() + 4);
}

/// What pdftotext prints, whole and in pieces, gives the same text.
void fuzz_pdf_words(std::string_view bytes) {
    const auto composed = [&](std::size_t piece) {
        std::string text;
        PdfWords words([&](const PdfPage& page) { compose_page(page, text); });
        for (std::size_t at = 0; at < bytes.size(); at += piece)
            if (!words.feed(bytes.substr(at, piece))) return std::string("refused");
        return text;
    };
    require(composed(std::max<std::size_t>(bytes.size(), 1)) == composed(7));
}

/// Cells are in the lines that they are said to be in, and what is refused leaves nothing behind.
void check_office(const office::OfficeText& text) {
    require(!text.error || text.text.empty());
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(text.text, '\n'));
    for (std::uint32_t line = lines + 1; line < lines + 3; ++line) require(!text.cells.at(line, 1));
}

void fuzz_office_package(std::string_view bytes) {
    office::OfficeText text;
    office::read_package(bytes, max_office_text, text);
    check_office(text);
}

void fuzz_web_page(std::string_view bytes) {
    office::OfficeText text;
    office::read_web_page(bytes, max_office_text, text);
    check_office(text);
}

/// A part of a package: what is no honest one is refused.
template <typename Read>
void fuzz_part(Read read) {
    office::OfficeText text;
    office::Composer composer(text.text, text.cells, max_office_text);
    try {
        read(composer);
    } catch (const office::Refused&) {
        text.clear();
    }
    check_office(text);
    require(text.text.size() <= max_office_text);
}

void fuzz_sheet(std::string_view bytes) {
    fuzz_part([&](office::Composer& composer) {
        office::SheetContext context{.shared_texts = {"项目", "合计"}, .formats = {"", "#,##0.00", "0.0%", "yyyy-mm-dd"}};
        composer.add_grid(office::read_sheet(office::XmlPart(std::string(bytes)), "表1", context));
    });
}

void fuzz_word_document(std::string_view bytes) {
    const std::string all(bytes);
    fuzz_part([&](office::Composer& composer) { office::read_word_parts(all, all, all, composer); });
}

/// A format on the first line, a number behind it.
void fuzz_number_format(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view number = bytes.substr(std::min(end + 1, bytes.size()));
    require(office::displayed(number, bytes.substr(0, end)).size() <= number.size() + 2048);
}

void fuzz_codes(std::string_view bytes) { read_codes(bytes); }

/// A marked line is the line again.
void fuzz_results(std::string_view bytes) {
    std::string line(bytes.substr(0, bytes.find('\n')));
    const std::string before = line;
    if (!results::take_mark(line)) require(line == before);
    if (before.empty() || before.front() != '{') return;
    std::string marked = results::marked(before + '\n', {1, 2});
    marked.pop_back();
    const auto place = results::take_mark(marked);
    require(place && place->file == 1 && place->files == 2 && marked == before);
}

constexpr auto all = std::to_array<FuzzTarget>({
    {"codes", fuzz_codes},
    {"document", fuzz_document},
    {"encodings", fuzz_encodings},
    {"number_format", fuzz_number_format},
    {"office_package", fuzz_office_package},
    {"pdf_words", fuzz_pdf_words},
    {"results", fuzz_results},
    {"sheet", fuzz_sheet},
    {"text", fuzz_text},
    {"web_page", fuzz_web_page},
    {"word_document", fuzz_word_document},
});

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return all; }

}  // namespace budgetcheck::test
