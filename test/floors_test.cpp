// The floors of src/, lowest first: a file includes headers of its own floor and of those below, never above.
#include "catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 13> floors{"text",    "token",         "codes",  "document", "cube",
                                                  "check",   "together",      "report", "explain",  "input",
                                                  "results", "configuration", "apps"};

std::optional<std::size_t> height(std::string_view folder) {
    const auto found = std::find(floors.begin(), floors.end(), folder);
    if (found == floors.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - floors.begin());
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == text.npos ? std::string_view{} : text.substr(first);
}

/// The path between the quotes or angle brackets of an include line; empty for any other line.
std::string_view included_path(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with('#')) {
        return {};
    }
    line = trimmed(line.substr(1));
    if (!line.starts_with("include")) {
        return {};
    }
    line = trimmed(line.substr(std::string_view("include").size()));
    if (!line.starts_with('"') && !line.starts_with('<')) {
        return {};
    }
    return line.substr(1, line.find_first_of("\">", 1) - 1);
}

/// The included paths that a file in `folder` may not include. A path names its floor by its first folder, seen from
/// src/ or, with "..", from the file's own folder; a path that names no floor is a neighbour or a foreign header.
std::vector<std::string> upward_includes(std::string_view folder, std::string_view source) {
    std::vector<std::string> result;
    while (!source.empty()) {
        const std::size_t end = std::min(source.find('\n'), source.size() - 1);
        const std::string_view included = included_path(source.substr(0, end));
        source.remove_prefix(end + 1);
        const bool from_here = included.starts_with("..");
        const fs::path path = from_here ? (fs::path(folder) / included).lexically_normal() : fs::path(included);
        const auto target = path.empty() ? std::nullopt : height(path.begin()->string());
        const auto own = height(folder);
        if (target && (!own || *target > *own)) {
            result.emplace_back(included);
        }
    }
    return result;
}

bool is_source(const fs::path& path) { return path.extension() == ".cpp" || path.extension() == ".hpp"; }

}  // namespace

TEST_CASE("an include of a higher floor is noticed", "[floors]") {
    using Paths = std::vector<std::string>;
    CHECK(upward_includes("token", "#include \"document/table.hpp\"\n") == Paths{"document/table.hpp"});
    CHECK(upward_includes("token", "int a;\n  #  include <report/text.hpp>") == Paths{"report/text.hpp"});
    CHECK(upward_includes("text", "#include \"../cube/law.hpp\"\n#include \"check/a.hpp\"\r\n") ==
          Paths{"../cube/law.hpp", "check/a.hpp"});
    CHECK(upward_includes("include", "#include \"text/lines.hpp\"") == Paths{"text/lines.hpp"});
}

TEST_CASE("includes of the own and of lower floors are fine", "[floors]") {
    CHECK(upward_includes("check", "#include \"check/ledger.hpp\"\n#include \"text/lines.hpp\"\n").empty());
    CHECK(upward_includes("text", "#include <budgetcheck/report.hpp>\n#include <string>\n").empty());
    CHECK(upward_includes("text", "#include \"lines.hpp\"\n// #include \"check/ledger.hpp\"\n\n").empty());
    CHECK(upward_includes("apps", "#include \"input/files.hpp\"").empty());
}

TEST_CASE("no file of the project includes a higher floor", "[floors]") {
    const fs::path root = budgetcheck::test::source_folder();
    for (const std::string_view top : {"include", "src", "apps"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
            if (!is_source(entry.path())) {
                continue;
            }
            const fs::path inside = entry.path().lexically_relative(root / top);
            const std::string folder = top == "src" ? inside.begin()->string() : std::string(top);
            INFO(entry.path().string());
            CHECK((top != "src" || height(folder).has_value()));
            CHECK(upward_includes(folder, budgetcheck::test::read_file(entry.path())) == std::vector<std::string>{});
        }
    }
}
