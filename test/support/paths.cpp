#include "support/paths.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include <sys/wait.h>

namespace budgetcheck::test {

namespace fs = std::filesystem;

namespace {

std::string shell_quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
        } else {
            result += c;
        }
    }
    return result + "'";
}

int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

}  // namespace

fs::path source_folder() { return BUDGETCHECK_SOURCE_FOLDER; }

fs::path samples_folder() { return source_folder() / "samples"; }

std::optional<fs::path> shared_folder() {
    const char* named = std::getenv("BUDGETCHECK_SHARED");
    const fs::path folder = named != nullptr ? fs::path(named) : source_folder().parent_path() / "shared";
    if (fs::is_directory(folder / "corpus")) {
        return folder;
    }
    static const bool said = [&] {
        std::cerr << "skipped: no real documents in " << folder << " (set BUDGETCHECK_SHARED)\n";
        return true;
    }();
    static_cast<void>(said);
    return std::nullopt;
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_file(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "budgetcheck-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("cannot make a temporary folder");
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

ProgramResult run_program(const std::vector<std::string>& arguments, std::string_view input) {
    std::string command = "\"$BUDGETCHECK\"";
    for (const std::string& argument : arguments) {
        command += ' ' + shell_quoted(argument);
    }
    return run_shell(command, input);
}

ProgramResult run_shell(const std::string& command, std::string_view input) {
    const TemporaryFolder folder;
    const fs::path in = folder.path() / "in";
    const fs::path out = folder.path() / "out";
    const fs::path err = folder.path() / "err";
    write_file(in, input);
    const std::string line = "BUDGETCHECK=" + shell_quoted(BUDGETCHECK_PROGRAM) + "\n{ " + command + "\n} <" +
                             shell_quoted(in.string()) + " >" + shell_quoted(out.string()) + " 2>" +
                             shell_quoted(err.string());
    const int status = std::system(line.c_str());
    return {exit_code(status), read_file(out), read_file(err)};
}

}  // namespace budgetcheck::test
