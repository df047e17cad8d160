// What README shows is what the program does: its outputs, its JSON, its table of rules. After a wanted change,
// BUDGETCHECK_WRITE_GOLDEN=1 writes the outputs anew (not the JSON).
#include "catch.hpp"
#include "support/paths.hpp"

#include <budgetcheck/rules.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <sstream>

using namespace budgetcheck;
using namespace budgetcheck::test;
using Json = nlohmann::json;

namespace {

const std::string fence = "```";

std::string run_in_project(const std::string& arguments) {
    return run_shell("cd '" + source_folder().string() + "' && unset LC_ALL LC_MESSAGES LANG && \"$BUDGETCHECK\" " +
                     arguments)
        .output;
}

/// Where a fenced block stands in a text: behind its first line, up to its last fence.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Block> blocks_of(const std::string& text, const std::string& kind) {
    std::vector<Block> blocks;
    const std::string opening = "\n" + fence + kind + "\n";
    for (std::size_t at = text.find(opening); at != text.npos; at = text.find(opening, at)) {
        at += opening.size();
        blocks.push_back({at, text.find(fence, at)});
    }
    return blocks;
}

std::vector<std::string> json_blocks(const std::string& readme) {
    std::vector<std::string> result;
    for (const Block& block : blocks_of(readme, "json"))
        result.push_back(readme.substr(block.begin, block.end - block.begin));
    return result;
}

}  // namespace

TEST_CASE("the outputs in README are the program's", "[samples]") {
    const std::filesystem::path file = source_folder() / "README.md";
    std::string readme = read_file(file);
    std::vector<Block> blocks = blocks_of(readme, "console");
    CHECK(blocks.size() >= 2);
    std::reverse(blocks.begin(), blocks.end());
    for (const Block& block : blocks) {
        const std::string shown = readme.substr(block.begin, block.end - block.begin);
        const std::string command = shown.substr(0, shown.find('\n'));
        INFO(command);
        // "$ scripts/run ARGUMENTS" or "$ budgetcheck ARGUMENTS"
        const std::size_t arguments = command.find(' ', 2);
        REQUIRE(arguments != command.npos);
        const std::string output = command + "\n" + run_in_project(command.substr(arguments));
        if (std::getenv("BUDGETCHECK_WRITE_GOLDEN") != nullptr)
            readme.replace(block.begin, block.end - block.begin, output);
        else CHECK(output == shown);
    }
    if (std::getenv("BUDGETCHECK_WRITE_GOLDEN") != nullptr) write_file(file, readme);
}

TEST_CASE("the JSON in README is the program's", "[samples]") {
    const std::vector<std::string> shown = json_blocks(read_file(source_folder() / "README.md"));
    REQUIRE(shown.size() == 3);
    const Json document = Json::parse(run_in_project("--lang en --format ndjson samples/errors/structure-year.txt"));
    CHECK(Json::parse(shown[0]) == document["findings"][0]);
    CHECK(Json::parse(shown[1]) == document["coverage"]);
    const Json figure = Json::parse(shown[2]);
    bool found = false;
    std::istringstream figures(run_in_project("extract samples/unit_budget.txt"));
    for (std::string line; std::getline(figures, line);) found = found || Json::parse(line) == figure;
    CHECK(found);
}

TEST_CASE("every rule stands in README's table, with its severity", "[samples]") {
    const std::string readme = read_file(source_folder() / "README.md");
    for (const Rule& rule : rules()) {
        INFO(rule.id);
        const std::string row = "\n| `" + std::string(rule.id) + "` | " + std::string(name(rule.severity)) + " | ";
        const std::size_t at = readme.find(row);
        CHECK(at != readme.npos);
        CHECK(readme.find(row, at + 1) == readme.npos);
    }
    // And nothing else does.
    const std::size_t first = readme.find("\n| rule | severity |");
    const auto rows = std::count(readme.begin() + static_cast<std::ptrdiff_t>(first),
                                 readme.begin() + static_cast<std::ptrdiff_t>(readme.find("\n\n", first)), '\n');
    CHECK(rows == static_cast<std::ptrdiff_t>(rules().size()) + 2);
}
