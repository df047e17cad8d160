// Configurations and baselines with the real program.
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

using budgetcheck::test::ProgramResult;
using budgetcheck::test::read_file;
using budgetcheck::test::replaced;
using budgetcheck::test::run_shell;
using budgetcheck::test::samples_folder;
using budgetcheck::test::TemporaryFolder;
using budgetcheck::test::write_file;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// A folder with one document that has one error.
struct Drafts {
    TemporaryFolder folder;

    Drafts() {
        fs::create_directory(folder.path() / "2025");
        fs::copy_file(samples_folder() / "errors" / "add-rollup.txt", folder.path() / "2025" / "a.txt");
    }

    void configure(const std::string& text) const { write_file(folder.path() / "budgetcheck.toml", text); }

    /// `$B` is the program, in English.
    ProgramResult run(const std::string& command) const {
        return run_shell("cd '" + folder.path().string() + "' && B=\"$BUDGETCHECK\" && " + command);
    }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("a printed entry, filled in, makes the document pass; mended, the entry is told to be stale", "[apps]") {
    const Drafts drafts;
    const ProgramResult entry = drafts.run("\"$B\" --lang=en --format ignore 2025");
    CHECK(entry.exit_code == 1);
    drafts.configure(entry.output);
    const ProgramResult unfilled = drafts.run("\"$B\" --lang=en 2025");
    CHECK(unfilled.exit_code == 2);
    CHECK(contains(unfilled.errors, "line 2: this [[ignore]] has no reason"));

    drafts.configure(replaced(replaced(entry.output, "# reason = \"\"", "reason = \"known\""),
                              "# until =     ", "until = 2999-12-31"));
    const ProgramResult filled = drafts.run("\"$B\" --lang=en --format ndjson 2025");
    CHECK(filled.exit_code == 0);
    CHECK(filled.errors.empty());
    const Json document = Json::parse(filled.output);
    CHECK(document["findings"].empty());
    CHECK(document["hidden"]["ignored"] == 1);
    CHECK(drafts.run("\"$B\" --no-config 2025").exit_code == 1);

    fs::copy_file(samples_folder() / "unit_budget.txt", drafts.folder.path() / "2025" / "a.txt",
                  fs::copy_options::overwrite_existing);
    const ProgramResult mended = drafts.run("\"$B\" --lang=en 2025");
    CHECK(mended.exit_code == 0);
    CHECK(contains(mended.errors, "no longer applies: 2025/a.txt has no such finding"));
}

TEST_CASE("severity, language and profile of a configuration; the command line outweighs it", "[apps]") {
    const Drafts drafts;
    drafts.configure("language = 'en'\n[severity]\n'add/rollup' = 'warning'\n");
    const ProgramResult softened = drafts.run("LC_ALL=zh_CN.UTF-8 \"$B\" 2025/a.txt");
    CHECK(softened.exit_code == 0);
    CHECK(contains(softened.output, ": warning: "));
    CHECK(contains(drafts.run("\"$B\" --lang=zh 2025/a.txt").output, "警告"));
    CHECK(drafts.run("\"$B\" --fail-on=warning 2025/a.txt").exit_code == 1);
    CHECK(drafts.run("cd 2025 && \"$B\" - <a.txt").exit_code == 0);  // standard input: the current folder's

    drafts.configure("profile = 'jiangsu-budget'\n");
    CHECK(drafts.run("\"$B\" 2025/a.txt").exit_code == 2);
    CHECK(drafts.run("\"$B\" --profile=shanghai-budget 2025/a.txt").exit_code == 1);
    drafts.configure("profil = 'jiangsu-budget'\n");
    const ProgramResult wrong = drafts.run("\"$B\" --lang=en 2025/a.txt");
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.output.empty());
    CHECK(wrong.errors ==
          "budgetcheck: the configuration budgetcheck.toml: line 1: there is no setting “profil”; did you mean "
          "profile?\n");
    CHECK(drafts.run("\"$B\" --no-config --config x.toml 2025/a.txt").exit_code == 2);
}

TEST_CASE("config shows what is so for a document", "[apps]") {
    const Drafts drafts;
    CHECK(contains(drafts.run("\"$B\" --lang=en config --show").output, "no budgetcheck.toml was found"));
    drafts.configure("[severity]\nadd = 'warning'\n");
    for (const char* command :
         {"config", "config --show", "config 2025/a.txt", "config --show 2025", "config --config budgetcheck.toml"}) {
        const ProgramResult shown = drafts.run(std::string("\"$B\" --lang=en ") + command);
        CAPTURE(command, shown.errors);
        CHECK(shown.exit_code == 0);
        CHECK(contains(shown.output, "# the configuration budgetcheck.toml\n"));
        CHECK(contains(shown.output, "\"add\" = \"warning\""));
    }
}

TEST_CASE("with a baseline only what is new is told", "[apps]") {
    const Drafts drafts;
    REQUIRE(drafts.run("\"$B\" --format ndjson -o base.ndjson 2025").exit_code == 1);
    const ProgramResult old = drafts.run("\"$B\" --lang=en --baseline base.ndjson 2025/a.txt");
    CHECK(old.exit_code == 0);
    CHECK(contains(old.output, "in the baseline"));

    fs::copy_file(samples_folder() / "errors" / "add-rollup.txt", drafts.folder.path() / "2025" / "b.txt");
    const ProgramResult fresh = drafts.run("\"$B\" --lang=en --baseline base.ndjson --format json 2025");
    CHECK(fresh.exit_code == 1);
    const Json documents = Json::parse(fresh.output)["documents"];
    CHECK(documents[0]["findings"].empty());
    CHECK(documents[0]["hidden"]["baseline"] == 1);
    CHECK(documents[1]["findings"].size() == 1);

    fs::copy_file(samples_folder() / "unit_budget.txt", drafts.folder.path() / "2025" / "a.txt",
                  fs::copy_options::overwrite_existing);
    CHECK(contains(drafts.run("\"$B\" --lang=en --baseline base.ndjson 2025/a.txt").errors,
                   "1 findings of 2025/a.txt are gone"));
    CHECK(drafts.run("\"$B\" --baseline none.ndjson 2025").exit_code == 2);
    CHECK(drafts.run("\"$B\" --baseline 2025/a.txt 2025").exit_code == 2);
}
