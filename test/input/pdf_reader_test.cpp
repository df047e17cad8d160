// PDFs through the real pdftotext, and through programs that behave like it on bad days.
#include "input/reader.hpp"

#include "support/paths.hpp"
#include "support/small_pdf.hpp"

#include "catch.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

using namespace budgetcheck;
using namespace std::chrono_literals;
using namespace std::string_literals;
using test::small_pdf;

namespace {

const test::SetPage some_words{{50, 100, "支出合计"}, {200, 100, "2,940.05"}};
const std::string their_text = "支出合计                          2,940.05\n";

struct Outcome {
    std::string text;
    std::string error;
    std::string doubt;
};

Outcome read(std::string_view bytes, PdfTool tool = {}) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "budget.txt").string();  // the name does not tell what it is
    test::write_file(path, bytes);
    Reader reader(std::move(tool));
    Outcome outcome;
    if (const auto problem = reader.read(path)) outcome.error = problem->key;
    else outcome.text = reader.bytes();
    if (const auto doubt = reader.doubt()) outcome.doubt = doubt->key;
    return outcome;
}

/// A program that does what the script says.
PdfTool script(std::string text, ChildLimits limits = {}) { return {{"sh", "-c", std::move(text)}, limits}; }

const std::string a_word =
    "echo '<page width=\"9\" height=\"9\">\n<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">x</word>\n</page>'; ";

/// Longer than a document may be.
const std::string a_big_word =
    "echo '<page width=\"9\" height=\"9\">'; printf '<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">'; "
    "head -c 9000000 /dev/zero | tr '\\0' x; echo '</word>'; echo '</page>'; exec sleep 100";

}  // namespace

TEST_CASE("a PDF is read page by page", "[input]") {
    const Outcome outcome = read(small_pdf({some_words, {}, some_words}));
    CHECK(outcome.error.empty());
    CHECK(outcome.doubt.empty());
    CHECK(outcome.text == their_text + "\f\f" + their_text);
}

TEST_CASE("a PDF is read where open files have no names", "[input]") {
    const PdfTool tool{pdftotext("/no/such/folder/stdin"), {}};
    CHECK(tool.command[3] == "-");
    CHECK(read(small_pdf({some_words}), tool).text == their_text);
    CHECK(read("%PDF-1.7\n", tool).error == "input/pdf-damaged");
}

TEST_CASE("a PDF is known by its first bytes", "[input]") {
    CHECK(read("\xEF\xBB\xBF\r\n" + small_pdf({some_words})).text == their_text);
    CHECK(read("预算 %PDF 说明").text == "预算 %PDF 说明");
    CHECK(!is_pdf(std::string(pdf_start_bytes, 'x') + "%PDF-1.4"));
}

TEST_CASE("a PDF of 500 pages is read", "[input]") {
    const Outcome outcome = read(small_pdf(std::vector<test::SetPage>(500, some_words)));
    CHECK(outcome.error.empty());
    CHECK(outcome.text.size() == 500 * (their_text.size() + 1) - 1);
}

TEST_CASE("PDFs that cannot be read are told apart", "[input]") {
    const std::string whole = small_pdf(std::vector<test::SetPage>(3, some_words));
    std::string loop = small_pdf({some_words});
    loop.replace(loop.find("/Kids [8 0"), 10, "/Kids [2 0");
    const std::vector<std::pair<std::string, std::string>> table{
        {small_pdf({{}, {}}), "input/pdf-image"},
        {small_pdf({some_words}, test::locked_by_password()), "input/pdf-password"},
        {small_pdf({some_words}, "/Encrypt << /Filter /Unheard >>"), "input/pdf-encrypted"},
        {"%PDF-1.7\n%\xE2\xE3", "input/pdf-damaged"},
        {whole.substr(0, whole.size() / 2), "input/pdf-damaged"},
        {"%PDF-1.7\n" + std::string(100'000, '\0'), "input/pdf-damaged"},
        {loop, "input/pdf-partly-damaged"},
    };
    for (const auto& [bytes, key] : table) {
        CAPTURE(key);
        CHECK(read(bytes).error == key);
    }
}

TEST_CASE("where text may be missing there is a doubt", "[input]") {
    std::string damaged = small_pdf({some_words, some_words});
    const std::size_t end = damaged.rfind("> Tj ET");
    damaged.replace(end, 7, "> Xj ET");
    const Outcome outcome = read(damaged);
    CHECK(outcome.error.empty());
    CHECK(outcome.doubt == "input/pdf-partly-damaged");
    CHECK(!outcome.text.empty());
}

TEST_CASE("what goes wrong with the program is told as what to do", "[input]") {
    const std::string pdf = small_pdf({some_words});
    const std::vector<std::pair<PdfTool, std::string>> table{
        {{{"no-such-program-here"}, {}}, "input/pdf-tool"},
        {script("exec sleep 100", {.time = 200ms}), "input/pdf-slow"},
        {script(a_word + "exec sleep 100", {.time = 200ms}), "input/pdf-slow"},
        {script("while :; do head -c 100000 /dev/zero; done"), "input/pdf-too-large"},
        {script(a_big_word), "input/pdf-too-large"},
        {script("kill -SEGV $$"), "input/pdf-damaged"},
        {script(a_word + "kill -ABRT $$"), "input/pdf-damaged"},
        {script("echo Out of memory >&2; exit 1"), "input/pdf-memory"},
        {script("echo 'terminate called: std::bad_alloc' >&2; kill -ABRT $$"), "input/pdf-memory"},
        {script("exit 3"), "input/pdf-locked"},
        {script("exit 0"), "input/pdf-damaged"},
        {script("echo '<page width=\"9\" height=\"9\"></page>'; echo 'Missing language pack' >&2"),
         "input/pdf-characters"},
    };
    for (const auto& [tool, key] : table) {
        CAPTURE(key, tool.command.back());
        CHECK(read(pdf, tool).error == key);
    }
    CHECK(read(pdf, script(a_word + "echo 'Syntax Error: Missing language pack' >&2")).doubt == "input/pdf-characters");
    CHECK(read(pdf, script(a_word + "echo 'Syntax Warning: Invalid Font Weight' >&2")).doubt.empty());
}

TEST_CASE("one reader reads PDFs and texts in turn", "[input]") {
    const test::TemporaryFolder folder;
    const std::string pdf = (folder.path() / "a").string();
    const std::string text = (folder.path() / "b").string();
    test::write_file(pdf, small_pdf({some_words}));
    test::write_file(text, "text");
    Reader reader;
    for (int i = 0; i < 2; ++i) {
        CHECK(!reader.read(pdf));
        CHECK(reader.origin() == Origin::pages);
        CHECK(reader.bytes() == their_text);
        CHECK(!reader.read(text));
        CHECK(reader.origin() == Origin::text);
        CHECK(reader.bytes() == "text");
    }
}
