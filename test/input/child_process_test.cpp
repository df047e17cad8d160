// Other programs, with bounds.
#include "input/child_process.hpp"

#include "support/paths.hpp"

#include "catch.hpp"

#include <chrono>
#include <string>

#include <fcntl.h>
#include <unistd.h>

using namespace budgetcheck;
using namespace std::chrono_literals;

namespace {

struct Outcome {
    ChildResult result;
    std::string output;
};

/// Runs a shell script with `input` as a file on its standard input.
Outcome run(const std::string& script, const std::string& input = {}, ChildLimits limits = {},
            std::size_t most = std::string::npos) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "input", input);
    const int file = open((folder.path() / "input").c_str(), O_RDONLY | O_CLOEXEC);
    Outcome outcome;
    outcome.result = run_child({"sh", "-c", script}, file, limits, [&](std::string_view bytes) {
        outcome.output += bytes;
        return outcome.output.size() <= most;
    });
    close(file);
    return outcome;
}

}  // namespace

TEST_CASE("a child reads its input and answers on both streams", "[input]") {
    const Outcome outcome = run("cat; echo doubt >&2; exit 3", "words");
    CHECK(outcome.result.end == ChildEnd::exited);
    CHECK(outcome.result.exit_code == 3);
    CHECK(outcome.output == "words");
    CHECK(outcome.result.errors == "doubt\n");
}

TEST_CASE("a child may say much on both streams; of its errors the beginning is kept", "[input]") {
    const Outcome outcome = run("head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero; echo x >&2");
    CHECK(outcome.output.size() == 3'000'000);
    CHECK(outcome.result.end == ChildEnd::exited);
    CHECK(outcome.result.errors.size() == 16384);
}

TEST_CASE("a program that does not exist is told", "[input]") {
    const ChildResult result = run_child({"no-such-program-here"}, STDIN_FILENO, {}, [](auto) { return true; });
    CHECK(result.end == ChildEnd::not_started);
}

TEST_CASE("a child that hangs is ended", "[input]") {
    const auto start = std::chrono::steady_clock::now();
    for (const char* script : {"exec sleep 100", "exec >&- 2>&-; exec sleep 100", "echo begun; exec sleep 100"}) {
        INFO(script);
        CHECK(run(script, {}, {.time = 200ms}).result.end == ChildEnd::too_slow);
    }
    CHECK(std::chrono::steady_clock::now() - start < 20s);
}

TEST_CASE("a child that only computes is ended by the system", "[input]") {
    CHECK(run("while :; do :; done", {}, {.processor_time = 1s}).result.end == ChildEnd::too_slow);
}

TEST_CASE("a child that swells gets no more memory", "[input]") {
    const Outcome outcome = run("x=aaaaaaaa; while :; do x=$x$x$x$x; done", {}, {.memory = std::size_t{64} << 20});
    CHECK((outcome.result.end == ChildEnd::crashed || outcome.result.exit_code != 0));
}

TEST_CASE("a child whose output is refused is ended", "[input]") {
    const Outcome outcome = run("while :; do echo more; done", {}, {}, 100'000);
    CHECK(outcome.result.end == ChildEnd::stopped);
    CHECK(outcome.output.size() < 1'000'000);
}

TEST_CASE("a child that crashes is told apart, and writes no files", "[input]") {
    CHECK(run("kill -SEGV $$").result.end == ChildEnd::crashed);
    const test::TemporaryFolder folder;
    CHECK(run("head -c 100 /dev/zero > " + (folder.path() / "x").string()).result.end != ChildEnd::not_started);
    CHECK(test::read_file(folder.path() / "x").empty());
}
