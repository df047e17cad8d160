// Walks directories with an explicit stack: a folder that cannot be listed is one bad source, the rest is still read.
#include "input/sources.hpp"

#include "input/system_error.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include <sys/stat.h>

namespace budgetcheck {
namespace {

namespace fs = std::filesystem;

constexpr auto document_extensions = std::to_array<std::string_view>({".txt", ".TXT", ".pdf", ".PDF"});

bool is_document(const fs::directory_entry& entry) {
    std::error_code ignored;
    const std::string extension = entry.path().extension().string();
    return entry.is_regular_file(ignored) &&
           std::ranges::find(document_extensions, extension) != document_extensions.end();
}

/// A linked directory could lead back to where we are.
bool is_folder(const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.is_directory(ignored) && !entry.is_symlink(ignored);
}

bool is_hidden(const fs::directory_entry& entry) { return entry.path().filename().string().starts_with('.'); }

/// Adds the documents of one folder and puts the folders in it on the stack.
void list_folder(const fs::path& folder, std::vector<fs::path>& stack, std::vector<Source>& found) {
    std::error_code problem;
    fs::directory_iterator entries(folder, problem);
    while (!problem && entries != fs::directory_iterator{}) {
        if (!is_hidden(*entries)) {
            if (is_folder(*entries)) stack.push_back(entries->path());
            else if (is_document(*entries)) found.push_back({entries->path().string(), std::nullopt});
        }
        entries.increment(problem);
    }
    if (problem) found.push_back({folder.string(), read_error(problem)});
}

std::vector<Source> list_tree(const std::string& root) {
    std::vector<Source> found;
    std::vector<fs::path> stack{root};
    while (!stack.empty()) {
        const fs::path folder = std::exchange(stack.back(), {});
        stack.pop_back();
        list_folder(folder, stack, found);
    }
    if (found.empty()) found.push_back({root, Message{"input/no-documents", {}}});
    std::ranges::sort(found, {}, &Source::path);
    return found;
}

}  // namespace

std::vector<Source> list_sources(std::span<const std::string> paths) {
    std::vector<Source> result;
    for (const std::string& path : paths) {
        std::error_code ignored;  // what cannot be looked at is told when it is read
        if (path != standard_input && fs::is_directory(path, ignored)) {
            std::ranges::move(list_tree(path), std::back_inserter(result));
        } else {
            result.push_back({path, std::nullopt});
        }
    }
    return result;
}

std::string source_at(std::span<const Source> sources, const std::string& output) {
    struct stat target {};
    if (stat(output.c_str(), &target) != 0 || !S_ISREG(target.st_mode)) return {};
    for (const Source& source : sources) {
        struct stat own {};
        if (stat(source.path.c_str(), &own) == 0 && own.st_dev == target.st_dev && own.st_ino == target.st_ino)
            return source.path;
    }
    return {};
}

}  // namespace budgetcheck
