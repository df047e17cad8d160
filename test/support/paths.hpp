// Where tests find documents and the built program, and how they run it. Knows nothing of budgets.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

/// The project's root.
std::filesystem::path source_folder();

std::filesystem::path samples_folder();

/// The folder of real documents and their truth files: $BUDGETCHECK_SHARED, else ../shared beside the project. Where
/// it is absent this says so on standard error, and the test returns without checking.
std::optional<std::filesystem::path> shared_folder();

/// All bytes of a file; throws where it cannot be read.
std::string read_file(const std::filesystem::path& path);

void write_file(const std::filesystem::path& path, std::string_view bytes);

/// A new empty folder, removed with all it holds at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct ProgramResult {
    int exit_code = 0;  ///< 128 + signal where a signal ended it
    std::string output;
    std::string errors;
};

/// Runs the built budgetcheck with these arguments and these bytes on standard input.
ProgramResult run_program(const std::vector<std::string>& arguments, std::string_view input = {});

/// Runs a shell command line in which "$BUDGETCHECK" is the built program: for pipes, closed outputs, limits.
ProgramResult run_shell(const std::string& command, std::string_view input = {});

}  // namespace budgetcheck::test
