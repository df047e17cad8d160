// Promises that hold for any bytes are checked here, by abort(): a fuzzer sees nothing else.
#include "fuzz/targets.hpp"

#include "input/encodings.hpp"
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

void require(bool promise) {
    if (!promise) std::abort();
}

/// Lines and tokens stay inside what they are read from, and columns inside their line.
void fuzz_text(std::string_view bytes) {
    const text::Text text(bytes);
    std::vector<token::Token> tokens;
    for (const text::Line& line : text.lines()) {
        require(line.raw.data() >= bytes.data() && line.raw.data() + line.raw.size() <= bytes.data() + bytes.size());
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

/// The whole way, into every format; JSON is JSON, and every place is in the document.
void fuzz_document(std::string_view bytes) {
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes, '\n')) + 1;
    std::vector<Report> reports = check_file(bytes, "fuzz.txt", {.keep_figures = true});
    require(!reports.empty());
    check_together(reports);
    const std::array formats{text_format({}),
                             sarif_format(Language::en),
                             junit_format(Severity::warning, Language::zh),
                             annotations_format(Language::en),
                             csv_format(Language::zh),
                             csv_figures_format()};
    for (Report& report : reports) {
        for (const Finding& finding : report.findings) {
            require(!finding.locations.empty());
            for (const Location& place : finding.locations) require(place.line <= lines);
        }
        const Settled settled = settle(report, {.show_notes = true});
        require(!nlohmann::json::parse(ndjson_format(Language::en).document(report, settled)).is_null());
        for (const Format& format : formats) format.document(report, settled);
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
    {"pdf_words", fuzz_pdf_words},
    {"results", fuzz_results},
    {"text", fuzz_text},
});

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return all; }

}  // namespace budgetcheck::test
