// The real program killed in the middle of its work, by the signal that no program can answer.
#include "support/paths.hpp"

#include "catch.hpp"

#include <filesystem>
#include <string>

using namespace budgetcheck::test;
namespace fs = std::filesystem;

namespace {

constexpr int documents = 24;
constexpr int kills = 25;  // of each format, at as many moments of the run

/// Runs the program once to its end, then kills it again and again, each time a little later; says of each time whether
/// the file under the final name was absent, whole or partial, and whether the exit code told the signal.
std::string kill_again_and_again(const fs::path& folder, const std::string& command) {
    return run_shell("cd '" + folder.string() + "'\nrun() { exec \"$BUDGETCHECK\" -j 2 " + command + R"( -o "$1" documents; }
begin=$(date +%s%N); ( run reference ) >/dev/null 2>&1; length=$(( ($(date +%s%N) - begin) / 1000 ))
for i in $(seq )" + std::to_string(kills) +
                     R"(); do
    rm -f report
    run report >/dev/null 2>&1 & program=$!
    sleep $(printf '%d.%06d' $((length * i / 30 / 1000000)) $((length * i / 30 % 1000000)))
    kill -KILL $program 2>/dev/null
    wait $program 2>/dev/null
    code=$?
    if [ ! -e report ]; then state=absent; elif cmp -s report reference; then state=whole; else state=partial; fi
    echo "$state $code"
done)")
        .output;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("killed a hundred times, no file is half there, and the exit code tells", "[apps]") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "documents");
    for (int i = 0; i < documents; ++i)
        fs::copy_file(samples_folder() / "unit_budget.txt", folder.path() / "documents" / (std::to_string(i) + ".txt"));
    std::size_t killed = 0;
    for (const char* command : {"--format ndjson", "--format html", "--format csv", "extract --format sqlite"}) {
        const std::string states = kill_again_and_again(folder.path(), command);
        CAPTURE(command, states);
        CHECK(count(states, "\n") == kills);
        CHECK(count(states, "partial") == 0);
        CHECK(count(states, "absent 137") + count(states, "whole 137") + count(states, "whole 0") == kills);
        killed += count(states, "absent 137");
    }
    CHECK(killed >= 4 * kills / 3);  // enough of them in the middle
}

TEST_CASE("a folder in which nothing can be written is told before anything is checked", "[apps]") {
    const std::string sample = (samples_folder() / "unit_budget.txt").string();
    // Nobody makes files in /proc, not even root.
    for (const std::string arguments : {"--format json", "--format csv", "extract --format sqlite", "rules"}) {
        CAPTURE(arguments);
        const std::string document = arguments == "rules" ? "" : " '" + sample + "'";
        const ProgramResult result =
            run_shell("\"$BUDGETCHECK\" --lang en " + arguments + " -o /proc/report" + document);
        CHECK(result.exit_code == 2);
        CHECK(result.output.empty());
        CHECK(result.errors.find("/proc/report") != result.errors.npos);
    }
}
