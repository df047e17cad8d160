// The real program with outputs that do not take what it has to say.
#include "support/paths.hpp"

#include "catch.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>

using namespace budgetcheck::test;
namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

/// A folder with enough bad documents for a report larger than a pipe and than any buffer.
void fill(const fs::path& folder) {
    for (int i = 0; i < 2000; ++i)
        write_file(folder / (std::to_string(i) + "-with-a-long-name-to-make-the-report-long.txt"), "");
}

}  // namespace

TEST_CASE("a full output is told, whatever is printed", "[apps]") {
    for (const std::string arguments : {"missing.txt", "missing.txt --format json", "rules", "--help", "--version"}) {
        CAPTURE(arguments);
        const ProgramResult result = run_shell("\"$BUDGETCHECK\" --lang en " + arguments + " >/dev/full");
        CHECK(result.exit_code == 2);
        CHECK(contains(result.errors, "budgetcheck: cannot write to standard output: no space left\n"));
    }
    const ProgramResult device = run_shell("\"$BUDGETCHECK\" --lang en rules -o /dev/full");
    CHECK(device.exit_code == 2);
    CHECK(contains(device.errors, "cannot write to /dev/full: no space left\n"));
}

TEST_CASE("a closed pipe is told and ends the run", "[apps]") {
    const TemporaryFolder folder;
    fill(folder.path());
    for (const std::string jobs : {"1", "2"}) {
        const ProgramResult result = run_shell("{ \"$BUDGETCHECK\" --lang en -j " + jobs + " " +
                                               folder.path().string() + "; echo exit $? >&2; } | head -n 1");
        CHECK(contains(result.errors, "cannot write to standard output: the reading end was closed\n"));
        CHECK(contains(result.errors, "exit 2\n"));
        CHECK(std::count(result.output.begin(), result.output.end(), '\n') == 1);
    }
}

TEST_CASE("a closed standard output is told", "[apps]") {
    const ProgramResult result = run_shell("\"$BUDGETCHECK\" --lang en rules >&-");
    CHECK(result.exit_code == 2);
    CHECK(contains(result.errors, "cannot write to standard output"));
}

TEST_CASE("-o writes the same bytes as standard output", "[apps]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "out").string();
    const ProgramResult direct = run_program({"--format", "json", "missing.txt"});
    const ProgramResult file = run_program({"-o", path, "--format", "json", "missing.txt"});
    CHECK(file.exit_code == direct.exit_code);
    CHECK(file.output.empty());
    CHECK(read_file(path) == direct.output);
}

TEST_CASE("-o leaves an older file as it is when writing fails", "[apps]") {
    const TemporaryFolder folder;
    const fs::path documents = folder.path() / "documents";
    const fs::path out = folder.path() / "out";
    fs::create_directory(documents);
    fs::create_directory(out);
    fill(documents);
    write_file(out / "report.json", "older");
    // No file may grow beyond 8 blocks; the signal that says so is ignored, so that the program sees an error.
    const ProgramResult result =
        run_shell("trap '' XFSZ; ulimit -f 8; \"$BUDGETCHECK\" --lang en --format json -o " +
                  (out / "report.json").string() + " " + documents.string() + " 2>&1 | tail -n 1");
    CHECK(contains(result.output, "cannot write to " + (out / "report.json").string()));
    CHECK(read_file(out / "report.json") == "older");
    CHECK(std::distance(fs::directory_iterator(out), fs::directory_iterator{}) == 1);
}

TEST_CASE("what is wrong with a path is said in the language of the reader", "[apps]") {
    const TemporaryFolder folder;
    const std::string sample = (samples_folder() / "unit_budget.txt").string();
    const auto errors = [&](const std::string& path, const char* language) {
        const ProgramResult result = run_program({"--lang", language, "-o", path, sample});
        CHECK(result.exit_code == 2);
        return result.errors;
    };
    const std::string missing = (folder.path() / "no/report.txt").string();
    CHECK(contains(errors(missing, "zh"), missing + "：所在目录不存在"));
    CHECK(contains(errors(missing, "en"), missing + ": there is no such directory"));
    CHECK(contains(errors(folder.path().string(), "zh"), "这是一个目录"));
    const std::string long_name = std::string(300, 'a') + ".txt";
    CHECK(contains(errors((folder.path() / long_name).string(), "zh"), "文件名太长"));
    CHECK(contains(run_program({"--lang", "zh", long_name}).output, "文件名太长：请改短"));
}

TEST_CASE("an interrupted run leaves no temporary file", "[apps]") {
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "report").string();
    // Waits for input that does not come, until it is told to stop.
    const ProgramResult result = run_shell("mkfifo '" + out + ".in'; exec 9<>'" + out + ".in'; \"$BUDGETCHECK\" -o '" +
                                           out + "' - <&9 & program=$!; for i in 1 2 3 4 5 6 7 8 9 10; do ls '" + out +
                                           "'.?????? >/dev/null 2>&1 && break; sleep 0.1; done; ls '" + out +
                                           "'.??????; kill -TERM $program; wait $program; echo exit $?");
    CHECK(contains(result.output, out + "."));  // it was there while the program ran
    CHECK(contains(result.output, "exit 143\n"));
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}) == 1);
}

TEST_CASE("an output that is an input is refused before anything is read", "[apps]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "a.txt").string();
    write_file(path, "precious");
    for (const std::string& input : {path, folder.path().string()}) {
        const ProgramResult result = run_program({"--lang=en", "-o", path, input});
        CHECK(result.exit_code == 2);
        CHECK(contains(result.errors, "is also an input"));
        CHECK(read_file(path) == "precious");
    }
}
