// A few whole reports, as a person sees them. After a wanted change, BUDGETCHECK_WRITE_GOLDEN=1 writes them anew; read
// the difference before it is committed.
#include "catch.hpp"
#include "support/paths.hpp"

#include <cstdlib>
#include <filesystem>

using namespace budgetcheck::test;
namespace fs = std::filesystem;

namespace {

/// In samples/, without their ending.
const std::vector<std::string> samples{"unit_budget", "errors/add-sangong", "errors/structure-year",
                                       "errors/name-label", "bad/image_only"};

fs::path golden_file(const std::string& sample, const std::string& language) {
    return source_folder() / "test" / "samples" / "golden" /
           (fs::path(sample).filename().string() + "." + language + ".report");
}

}  // namespace

TEST_CASE("reports read as they did", "[samples]") {
    for (const std::string& sample : samples)
        for (const std::string language : {"zh", "en"}) {
            const ProgramResult result = run_shell("cd '" + source_folder().string() + "' && \"$BUDGETCHECK\" --lang " +
                                                   language + " samples/" + sample + ".txt");
            const fs::path file = golden_file(sample, language);
            if (std::getenv("BUDGETCHECK_WRITE_GOLDEN") != nullptr) write_file(file, result.output);
            INFO(file.filename().string());
            CHECK(result.errors.empty());
            CHECK(result.output == read_file(file));
        }
}
