// Walks directories with an explicit stack: a folder that cannot be listed is one bad source, the rest is still read.
// Patterns are the system's, for shells that leave them alone.
#include "input/sources.hpp"

#include "input/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include <glob.h>
#include <sys/stat.h>

namespace budgetcheck {
namespace {

namespace fs = std::filesystem;

constexpr auto document_extensions = std::to_array<std::string_view>(
    {".txt", ".pdf", ".docx", ".xlsx", ".html", ".htm", ".doc", ".xls", ".wps", ".et", ".rtf", ".odt", ".ods"});

// Word and Excel put such a file beside one that is open.
constexpr std::string_view lock_file = "~$";

/// A report of ours beside the documents, see report/html/page.html.
bool is_own_report(const fs::path& path, std::string_view extension) {
    if (!extension.starts_with(".htm")) return false;
    std::array<char, 256> beginning{};
    std::ifstream file(path, std::ios::binary);
    file.read(beginning.data(), beginning.size());
    const std::string_view read(beginning.data(), static_cast<std::size_t>(file.gcount()));
    return read.find(R"(name="generator" content="budgetcheck")") != std::string_view::npos;
}

bool is_document(const fs::directory_entry& entry) {
    std::error_code ignored;
    std::string extension = entry.path().extension().string();
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return entry.is_regular_file(ignored) && !entry.path().filename().string().starts_with(lock_file) &&
           std::ranges::find(document_extensions, extension) != document_extensions.end() &&
           !is_own_report(entry.path(), extension);
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

/// What the pattern matches, in byte order; the path itself where it is none, or matches nothing.
std::vector<std::string> matches(const std::string& path) {
    std::error_code ignored;
    if (path.find_first_of("*?[") == path.npos || fs::exists(path, ignored)) return {path};
    glob_t found{};
    std::vector<std::string> result;
    if (glob(path.c_str(), GLOB_NOSORT, nullptr, &found) == 0)
        result.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    globfree(&found);
    std::ranges::sort(result);
    if (result.empty()) result.push_back(path);
    return result;
}

void add_sources(const std::string& path, std::vector<Source>& result) {
    std::error_code ignored;  // what cannot be looked at is told when it is read
    if (path != standard_input && fs::is_directory(path, ignored)) {
        std::ranges::move(list_tree(path), std::back_inserter(result));
    } else {
        result.push_back({path, std::nullopt});
    }
}

std::vector<std::string> paths_in(std::istream& list, char separator) {
    std::vector<std::string> paths;
    for (std::string path; std::getline(list, path, separator);) {
        if (separator == '\n' && path.ends_with('\r')) path.pop_back();
        if (!path.empty()) paths.push_back(std::move(path));
    }
    return paths;
}

/// FNV-1a, and its bits mixed once more: the lowest ones of paths that differ in a digit are not evenly spread.
std::uint64_t stable_hash(std::string_view path) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : path) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCDU;
    return hash ^ hash >> 33;
}

}  // namespace

std::vector<Source> list_sources(std::span<const std::string> paths) {
    std::vector<Source> result;
    for (const std::string& path : paths)
        for (const std::string& match : matches(path)) add_sources(match, result);
    for (std::size_t i = 0; i < result.size(); ++i) result[i].position = static_cast<std::uint32_t>(i);
    return result;
}

std::variant<std::vector<std::string>, Message> read_list(const std::string& file, bool null_separated) {
    const char separator = null_separated ? '\0' : '\n';
    if (file == standard_input) return paths_in(std::cin, separator);
    std::ifstream list(file, std::ios::binary);
    std::error_code problem;
    if (!list) problem = last_system_error();
    else if (fs::is_directory(file, problem)) problem = std::make_error_code(std::errc::is_a_directory);
    if (problem) return read_error(problem);
    return paths_in(list, separator);
}

void keep_shard(std::vector<Source>& sources, const Shard& shard) {
    std::erase_if(sources,
                  [&](const Source& source) { return stable_hash(source.path) % shard.count != shard.number - 1; });
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
