// Inputs that are no document, through the real program: each is named with what to do, the others are still checked,
// and neither time nor memory runs away.
#include "catch.hpp"
#include "support/paths.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <sys/resource.h>
#include <unistd.h>

using namespace budgetcheck::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t mebi = std::size_t{1} << 20;

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

/// Runs the program in English, and sees to it that it ends soon and without much memory, sanitizers included.
ProgramResult run_bounded(const std::vector<std::string>& paths, std::string_view input = {}) {
    std::vector<std::string> arguments{"--lang=en"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const auto start = std::chrono::steady_clock::now();
    ProgramResult result = run_program(arguments, input);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    CHECK(static_cast<std::size_t>(usage.ru_maxrss) * 1024 < 1024 * mebi);
    CHECK((result.exit_code == 0 || result.exit_code == 1 || result.exit_code == 2));
    return result;
}

std::string sample(const char* name) { return (samples_folder() / name).string(); }

/// The clean sample with one line written anew.
std::string sample_with(std::string_view start, const std::string& line) {
    std::string text = read_file(sample("unit_budget.txt"));
    const std::size_t begin = text.find(start);
    if (begin == text.npos) throw std::invalid_argument("no such line");
    return text.replace(begin, text.find('\n', begin) - begin, line);
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

/// The first bytes of a file that is too large to be read as a whole within the limit of memory.
std::string begin_of(const char* path, std::size_t count) {
    std::ifstream file(path, std::ios::binary);
    std::string result(count, '\0');
    if (!file.read(result.data(), static_cast<std::streamsize>(count))) throw std::runtime_error("cannot read a file");
    return result;
}

}  // namespace

TEST_CASE("a line of 100 MB is refused by its size", "[samples]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "long.txt").string();
    write_file(path, std::string(100'000'000, '1'));
    const ProgramResult file = run_bounded({path});
    CHECK(file.exit_code == 2);
    CHECK(contains(file.output, path + ": error: larger than the limit of 8 MiB"));
    CHECK(contains(file.output, "split it"));
    // A pipe does not tell its size before.
    const ProgramResult pipe = run_shell("head -c 100000000 /dev/zero | tr '\\0' 1 | \"$BUDGETCHECK\" --lang en -");
    CHECK(pipe.exit_code == 2);
    CHECK(contains(pipe.output, "-: error: larger than the limit of 8 MiB"));
}

TEST_CASE("a line just within the limit is read, and is no budget", "[samples]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "long.txt").string();
    for (const std::string_view part : {"1", "1.00 ", "预算", "支出预算总表 "}) {
        INFO(part);
        write_file(path, repeated(part, 8'000'000 / part.size()));
        const ProgramResult result = run_bounded({path});
        CHECK(result.exit_code == 2);
        CHECK(contains(result.output, path + ": error: "));
    }
}

TEST_CASE("a row with a million numbers is no pass", "[samples]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "wide.txt").string();
    const std::string numbers = repeated(" 1.00", 1'000'000);
    for (const std::string& document :
         {sample_with("208   05   01   行政单位离退休", "208   05   01   行政单位离退休" + numbers),
          sample_with("      17.00         9.60", numbers),
          sample_with("                   合计             30", "合计" + numbers)}) {
        write_file(path, document);
        const ProgramResult result = run_bounded({path});
        INFO(result.output.substr(0, 1000));
        CHECK(result.exit_code == 2);
        CHECK(contains(result.output, "has more than 10000 characters and was not read"));
    }
}

TEST_CASE("a total row with a million numbers is no pass", "[samples]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "wide.txt").string();
    write_file(path, sample_with("   收入总计    30", "收入总计" + repeated(" 1.00", 1'000'000)));
    CHECK(run_bounded({path}).exit_code != 0);
}

TEST_CASE("a document of one sign repeated is no budget", "[samples]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "sign.txt").string();
    for (const std::string_view sign : {"\n", "\f", " ", "\r\n", "合计\n", "\xFF", "2025年预算单位支出预算总表\n"}) {
        INFO(sign);
        write_file(path, repeated(sign, mebi));
        const ProgramResult result = run_bounded({path});
        CHECK(result.exit_code == 2);
        CHECK(contains(result.output, path + ": error: "));
    }
}

TEST_CASE("every bad input among good ones is named, and the good ones are checked", "[samples]") {
    const TemporaryFolder folder;
    const auto path = [&](const char* name) { return (folder.path() / name).string(); };
    write_file(path("empty.txt"), "");
    write_file(path("binary.txt"), begin_of("/proc/self/exe", 100'000));
    write_file(path("data.txt"), std::string(4096, '\0'));
    fs::create_directory(path("nothing"));
    write_file(folder.path() / "nothing" / "notes.md", "no text file");
    const ProgramResult result =
        run_bounded({sample("unit_budget.txt"), path("missing.txt"), path("empty.txt"), sample("errors/name-label.txt"),
                     path("binary.txt"), path("data.txt"), path("nothing"), sample("errors/structure-year.txt"),
                     sample("bad/no_budget.txt"), sample("department_budget.txt")});
    CHECK(result.exit_code == 2);
    CHECK(contains(result.output, path("missing.txt") + ": error: no such file or directory: check the path"));
    CHECK(contains(result.output, path("empty.txt") + ": error: the file is empty: check that the text was extracted"));
    CHECK(contains(result.output, path("binary.txt") + ": error: neither text nor an intact"));
    CHECK(contains(result.output, path("data.txt") + ": error: neither text nor an intact PDF, Word or Excel file (byte 1 is NUL)"));
    CHECK(contains(result.output, path("nothing") + ": error: the directory has no documents"));
    CHECK(contains(result.output, "no_budget.txt: error: no table of a budget was found; make sure"));
    CHECK(contains(result.output, "unit_budget.txt: passed"));
    CHECK(contains(result.output, "department_budget.txt: passed"));
    CHECK(contains(result.output, "name-label.txt:62:1: warning:"));
    CHECK(contains(result.output, "structure-year.txt:116:45: error:"));
    CHECK(contains(result.output, "10 files: 3 passed, 1 failed, 0 incomplete, 6 not checked"));
}

TEST_CASE("a file that may not be read is told", "[samples]") {
    if (geteuid() == 0) return;  // root reads everything
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "secret.txt").string();
    write_file(path, "");
    fs::permissions(path, fs::perms::none);
    const ProgramResult result = run_bounded({path, sample("unit_budget.txt")});
    CHECK(result.exit_code == 2);
    CHECK(contains(result.output, path + ": error: permission denied: check the permissions"));
    CHECK(contains(result.output, "unit_budget.txt: passed"));
}

TEST_CASE("a budget cut off anywhere is never a pass", "[samples]") {
    const std::string whole = read_file(sample("unit_budget.txt"));
    const TemporaryFolder folder;
    const std::size_t last_table = whole.find("2026年单位“三公”经费和机关运行经费预算表\n");
    for (std::size_t size = 1000; size < last_table; size += 977) {
        const std::string path = (folder.path() / "cut.txt").string();
        write_file(path, whole.substr(0, size));
        INFO(size);
        CHECK(run_program({path}).exit_code != 0);
    }
}
