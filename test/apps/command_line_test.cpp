// The real program: options, exit codes, messages.
#include "report/display.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using budgetcheck::test::ProgramResult;
using budgetcheck::test::run_program;
using budgetcheck::test::run_shell;
using budgetcheck::test::TemporaryFolder;
using budgetcheck::test::write_file;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

using Arguments = std::vector<std::string>;

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("wrong usage is one line and a hint, with exit code 2", "[apps]") {
    struct Case {
        Arguments arguments;
        std::string said;
    };
    const std::vector<Case> table{
        {{}, "no file or directory was given"},
        {{"--nonsense", "a.txt"}, "there is no option --nonsense\n"},
        {{"--frmat=json", "a.txt"}, "there is no option --frmat=json; did you mean --format?"},
        {{"a.txt", "-x"}, "there is no option -x"},
        {{"--format", "xml", "a.txt"},
         "--format: “xml” is not one of: text, json, ndjson, sarif, junit, github, csv, html"},
        {{"--format", "sqlite", "a.txt"}, "the format sqlite belongs to the command extract"},
        {{"extract", "--format=text", "a.txt"}, "--format: “text” is not one of: ndjson, csv, sqlite"},
        {{"extract", "--format=sqlite", "a.txt"}, "the format sqlite needs a file"},
        {{"rules", "--format", "ndjson"}, "--format: “ndjson” is not one of: text, json"},
        {{"--show", "a.txt", "a.txt"}, "--show: “a.txt” is not one of: notes"},
        {{"--fail-on", "bad", "a.txt"}, "--fail-on: “bad” is not one of: error, warning, note, never"},
        {{"--profile", "mars-budget", "a.txt"},
         "--profile: “mars-budget” is not one of: shanghai-budget, shanghai-final, jiangsu-budget"},
        {{"--color", "red", "a.txt"}, "--color: “red” is not one of: auto, always, never"},
        {{"--jobs", "0", "a.txt"}, "--jobs: “0” is not a whole number from 1 to 256"},
        {{"--jobs", "2x", "a.txt"}, "--jobs: “2x” is not a whole number"},
        {{"--jobs", "99999999999999999999", "a.txt"}, "is not a whole number"},
        {{"a.txt", "--output"}, "the option --output needs a value"},
        {{"--select", "nonsensical", "a.txt"}, "there is no rule or family “nonsensical”"},
        {{"--ignore", "add,nonsensical", "a.txt"}, "there is no rule or family “nonsensical”"},
        {{"rules", "a.txt"}, "the command rules takes no files (“a.txt”)"},
        {{"--lang", "fr", "a.txt"}, "--lang: “fr” is not one of: zh, en"},
        {{"--encoding", "big5", "a.txt"}, "--encoding: “big5” is not one of: auto, utf-8, gb18030, utf-16le, utf-16be"},
        {{"--shard", "3/2", "a.txt"}, "--shard: “3/2” is not like 1/4"},
        {{"--shard", "0/2", "a.txt"}, "--shard: “0/2” is not like 1/4"},
        {{"--shard", "1/2x", "a.txt"}, "--shard: “1/2x” is not like 1/4"},
        {{"--shard", "1/2", "a.txt"}, "--shard needs --format ndjson"},
        {{"--shard", "1/2", "--together", "--format", "ndjson", "a.txt"}, "--shard and --together exclude each other"},
        {{"-0", "a.txt"}, "--null needs --files-from"},
        {{"merge"}, "no file or directory was given"},
        {{"summary", "--format", "ndjson", "a"}, "--format: “ndjson” is not one of: text, json"},
    };
    for (const Case& row : table) {
        Arguments arguments = row.arguments;
        arguments.insert(arguments.begin(), "--lang=en");
        const ProgramResult result = run_program(arguments);
        CAPTURE(arguments, result.errors);
        CHECK(result.exit_code == 2);
        CHECK(result.output.empty());
        CHECK(contains(result.errors, "budgetcheck: "));
        CHECK(contains(result.errors, row.said));
        CHECK(contains(result.errors, "see budgetcheck --help\n"));
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 2);
    }
}

TEST_CASE("a misspelt rule is answered with those like it", "[apps]") {
    const ProgramResult rules = run_program({"rules"});
    const std::string id = rules.output.substr(0, rules.output.find(' '));
    const ProgramResult result = run_program({"--lang=en", "a.txt", "--select", id + "x"});
    CHECK(result.exit_code == 2);
    CHECK(contains(result.errors, "; did you mean " + id));
}

TEST_CASE("the help fits on a screen", "[apps]") {
    for (const char* language : {"zh", "en"}) {
        const std::string help = run_program({"--help", "--lang", language}).output;
        CHECK(std::count(help.begin(), help.end(), '\n') <= 40);
        std::istringstream lines(help);
        for (std::string line; std::getline(lines, line);) {
            CAPTURE(line);
            CHECK(budgetcheck::display_width(line) <= 80);
        }
    }
}

TEST_CASE("the manual and the completions name every option", "[apps]") {
    const std::string manual = run_program({"manual", "--lang", "en"}).output;
    std::string help;  // its options
    for (std::size_t at = manual.find("\\-\\-"); at != manual.npos; at = manual.find("\\-\\-", at + 4)) {
        help += "--";
        for (std::size_t i = at + 4; manual[i] != ' ' && manual[i] != '\n' && manual[i] != ','; ++i)
            if (manual[i] != '\\') help += manual[i];
        help += ' ';
    }
    for (const Arguments& arguments :
         {Arguments{"manual"}, {"completion", "bash"}, {"completion", "zsh"}, {"completion", "fish"}}) {
        const std::string text = run_program(arguments).output;
        CAPTURE(arguments, text);
        std::istringstream words(help);
        std::size_t options = 0;
        for (std::string word; words >> word;) {
            if (!word.starts_with("--") || word.size() < 4) continue;
            ++options;
            std::string name = word.substr(2, word.find_first_of(",=", 2) - 2);
            if (arguments[0] == "manual")
                for (std::size_t at = 0; (at = name.find('-', at)) != name.npos; at += 2) name.insert(at, "\\");
            CHECK(contains(text, name));
        }
        CHECK(options > 15);
    }
    CHECK(run_program({"completion", "tcsh", "--lang=en"}).exit_code == 2);
}

TEST_CASE("bash completes formats, rules and commands", "[apps]") {
    const auto offered = [](const std::string& line, const std::string& index) {
        return run_shell("PROGRAM=\"$BUDGETCHECK\" bash -c 'source <(\"$PROGRAM\" completion bash); COMP_WORDS=(" +
                         line + "); COMP_CWORD=" + index + "; _budgetcheck; echo ${COMPREPLY[@]}'")
            .output;
    };
    CHECK(offered("budgetcheck --format sa", "2") == "sarif\n");
    CHECK(offered("budgetcheck --lang \"\"", "2") == "zh en\n");
    CHECK(offered("budgetcheck explain add/ro", "2") == "add/rollup\n");
    CHECK(offered("budgetcheck --files", "1") == "--files-from\n");
    CHECK(offered("budgetcheck summa", "1") == "summary\n");
}

TEST_CASE("help and version need no input", "[apps]") {
    for (const char* language : {"zh", "en"}) {
        const ProgramResult help = run_program({"--help", "--lang", language});
        CHECK(help.exit_code == 0);
        CHECK(help.errors.empty());
        for (const char* word :
             {"--format", "--show", "--fail-on", "--select", "--ignore", "--lang", "--profile", "--codes", "--together",
              "--color", "--jobs", "--output", "--version", "--help", "extract", "rules", "budgetcheck"})
            CHECK(contains(help.output, word));
    }
    CHECK(run_program({"-h", "--lang", "zh"}).output != run_program({"-h", "--lang", "en"}).output);
    CHECK(run_program({"--version"}).output.starts_with("budgetcheck "));
}

TEST_CASE("the language follows the environment, Chinese when it says nothing", "[apps]") {
    struct Case {
        std::string environment;
        bool chinese;
    };
    const std::vector<Case> table{
        {"", true},
        {"LANG=C", true},
        {"LANG=C.UTF-8", true},
        {"LANG=POSIX", true},
        {"LANG=zh_CN.UTF-8", true},
        {"LANG=en_US.UTF-8", false},
        {"LANG=en_US.UTF-8 LC_ALL=C", true},
        {"LANG=zh_CN.UTF-8 LC_MESSAGES=en_GB", false},
        {"LC_ALL=zh_CN LC_MESSAGES=en_GB", true},
        {"LC_ALL= LANG=en_GB", false},
    };
    for (const Case& row : table) {
        CAPTURE(row.environment);
        const ProgramResult help =
            run_shell("unset LC_ALL LC_MESSAGES LANG; env " + row.environment + " \"$BUDGETCHECK\" --help");
        CHECK(contains(help.output, "用法") == row.chinese);
        CHECK(contains(help.output, "Usage") != row.chinese);
    }
}

TEST_CASE("rules are listed as text and as JSON", "[apps]") {
    const ProgramResult text = run_program({"rules", "--lang", "en"});
    const ProgramResult json = run_program({"--format", "json", "rules", "--lang", "en"});
    CHECK(text.exit_code == 0);
    CHECK(json.exit_code == 0);
    const Json object = Json::parse(json.output);
    CHECK(object["schema"] == 1);
    REQUIRE(!object["rules"].empty());
    for (const Json& rule : object["rules"]) {
        CHECK(contains(text.output, rule["id"].get<std::string>() + ' '));
        CHECK(contains(text.output, rule["summary"].get<std::string>() + '\n'));
    }
}

TEST_CASE("every bad input is told by name, and the others are still checked", "[apps]") {
    const TemporaryFolder folder;
    const auto path = [&](const char* name) { return (folder.path() / name).string(); };
    write_file(path("empty.txt"), "");
    write_file(path("nul.txt"), std::string("a\0b", 3));
    write_file(path("scan.txt"), "%PDF-1.4");
    fs::create_directory(path("none"));
    const ProgramResult result = run_program(
        {"--lang=en", path("missing.txt"), path("empty.txt"), path("nul.txt"), path("scan.txt"), path("none")});
    CHECK(result.exit_code == 2);
    CHECK(contains(result.output, path("missing.txt") + ": error: no such file or directory"));
    CHECK(contains(result.output, path("empty.txt") + ": error: the file is empty"));
    CHECK(contains(result.output,
                   path("nul.txt") + ": error: neither text nor an intact PDF, Word or Excel file (byte 2 is NUL)"));
    CHECK(contains(result.output, path("scan.txt") + ": error: this PDF is damaged"));
    CHECK(contains(result.output, path("none") + ": error: the directory has no documents"));
    CHECK(contains(result.output, "5 files: 0 passed, 0 failed, 0 incomplete, 5 not checked"));
}

TEST_CASE("a report for programs tells the person at the terminal what could not be read", "[apps]") {
    const ProgramResult json = run_program({"--lang=en", "missing.txt", "--format", "json"});
    CHECK(json.exit_code == 2);
    const Json document = Json::parse(json.output)["documents"][0];
    CHECK(document["path"] == "missing.txt");
    CHECK(document["status"] == "unreadable");
    CHECK(json.errors == "missing.txt: " + document["error"].get<std::string>() + "\n");
    const ProgramResult figures = run_program({"--lang=en", "extract", "missing.txt"});
    CHECK(figures.exit_code == 2);
    CHECK(figures.output.empty());
    CHECK(figures.errors == json.errors);
}

TEST_CASE("standard input is a document named -", "[apps]") {
    const ProgramResult result = run_program({"-", "--format", "ndjson"}, "这不是预算文本\n");
    const Json document = Json::parse(result.output);
    CHECK(document["path"] == "-");
    CHECK(result.exit_code == 2);
    CHECK(document["error"].is_string());
}

TEST_CASE("a command with a slip in its name is asked for", "[apps]") {
    const std::string sample = (budgetcheck::test::samples_folder() / "unit_budget.txt").string();
    const ProgramResult result = run_program({"--lang", "en", "extrct", sample});
    CHECK(result.exit_code == 2);
    CHECK(contains(result.errors, "“extrct” is no command; did you mean extract?"));
    CHECK_FALSE(contains(run_program({"--lang", "en", sample}).errors, "did you mean"));
}

TEST_CASE("a summary of nothing is no good news", "[apps]") {
    const ProgramResult result = run_program({"--lang", "en", "summary", "-"}, "");
    CHECK(result.exit_code == 2);
    CHECK(contains(result.errors, "no results at all"));
}

TEST_CASE("a file named like a command is given by a path", "[apps]") {
    const ProgramResult result = run_shell("cd / && \"$BUDGETCHECK\" --lang en ./extract");
    CHECK(result.exit_code == 2);
    CHECK(contains(result.output, "./extract: error: no such file"));
}

TEST_CASE("the same bytes come out for any number of jobs", "[apps]") {
    const TemporaryFolder folder;
    for (int i = 0; i < 60; ++i) {
        std::string text = "文本 " + std::to_string(i) + "\n";
        for (int line = 0; line < i * 20; ++line) text += "208 社会保障和就业支出 1,234.56 1,234.56\n";
        write_file(folder.path() / (std::to_string(i) + ".txt"), text);
    }
    for (const char* format : {"text", "json", "ndjson", "html"}) {
        const ProgramResult one = run_program({"--format", format, "--jobs", "1", folder.path().string()});
        for (const char* jobs : {"2", "8"}) {
            const ProgramResult many = run_program({"--format", format, "--jobs", jobs, folder.path().string()});
            CHECK(many.output == one.output);
            CHECK(many.errors == one.errors);
            CHECK(many.exit_code == one.exit_code);
        }
        if (format == std::string("json")) CHECK(Json::parse(one.output)["documents"].size() == 60);
    }
}

TEST_CASE("colour is for terminals, or where asked for", "[apps]") {
    const auto colored = [](const std::string& command) { return contains(run_shell(command).output, "\x1b["); };
    CHECK(!colored("\"$BUDGETCHECK\" missing.txt"));
    CHECK(colored("\"$BUDGETCHECK\" missing.txt --color always"));
    CHECK(!colored("\"$BUDGETCHECK\" missing.txt --color never"));
}

TEST_CASE("a profile is recognised, and can be forced", "[apps]") {
    const std::string sample = (budgetcheck::test::samples_folder() / "jiangsu_department_budget.txt").string();
    const ProgramResult recognised = run_program({"--lang=en", sample});
    CHECK(recognised.exit_code == 0);
    CHECK(contains(recognised.output, "layout jiangsu-budget"));
    const ProgramResult forced = run_program({"--lang=en", "--profile", "shanghai-budget", sample});
    CHECK(forced.exit_code == 2);
    CHECK(contains(forced.output, "has no known layout"));
    CHECK(run_program({"--profile=jiangsu-budget", sample}).exit_code == 0);
}

TEST_CASE("a table of codes of one's own", "[apps]") {
    const TemporaryFolder folder;
    const fs::path sample = budgetcheck::test::samples_folder() / "unit_budget.txt";
    REQUIRE(run_program({"--lang=en", sample}).exit_code == 0);
    // The sample prints 办公费.
    write_file(folder.path() / "codes.csv", "code,name\n30201,办公用品费\n");
    const ProgramResult judged =
        run_program({"--lang=en", "--codes", folder.path() / "codes.csv", "--fail-on=warning", sample});
    CHECK(judged.exit_code == 1);
    CHECK(contains(judged.output, "the code 30201 is “办公用品费”, not “办公费”"));

    write_file(folder.path() / "bad.csv", "code,name\n30201,办公费\n3020,印刷费\n");
    const ProgramResult bad = run_program({"--lang=en", "--codes", folder.path() / "bad.csv", sample});
    CHECK(bad.exit_code == 2);
    CHECK(contains(bad.errors, "bad.csv: line 3: “3020” is no code"));
    const ProgramResult missing = run_program({"--lang=en", "--codes", folder.path() / "none.csv", sample});
    CHECK(missing.exit_code == 2);
    CHECK(contains(missing.errors, "none.csv"));
}

TEST_CASE("documents compared with each other", "[apps]") {
    const TemporaryFolder folder;
    const fs::path sample = budgetcheck::test::samples_folder() / "unit_budget.txt";
    std::string bytes = budgetcheck::test::read_file(sample);
    write_file(folder.path() / "a.txt", bytes);
    write_file(folder.path() / "b.txt", bytes);
    const fs::path other = budgetcheck::test::samples_folder() / "department_budget.txt";
    const ProgramResult result =
        run_program({"--lang=en", "--format=json", "--together", "--jobs=2", folder.path(), other});
    CHECK(result.exit_code == 0);
    const Json documents = Json::parse(result.output)["documents"];
    REQUIRE(documents.size() == 3);
    CHECK(documents[0]["companions"][0]["kind"] == "same-year");
    CHECK(documents[1]["companions"][0]["contradiction"] == 0);
    CHECK(documents[1]["companions"][0]["equal"] > 100);
    CHECK(documents[2]["companions"].empty());
    const ProgramResult text = run_program({"--lang=en", "--together", folder.path(), other});
    CHECK(contains(text.output, "nothing to compare with"));
    CHECK(contains(text.output, "the same body and year"));
    // Without the option nothing is said of other documents.
    CHECK_FALSE(contains(run_program({"--lang=en", folder.path()}).output, "compared"));
}
