// The documents that the paths of a command line stand for. Knows folders and file names; opens no file.
#pragma once

#include <budgetcheck/report.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// Standard input, as a path on the command line and in reports.
inline constexpr std::string_view standard_input = "-";

/// One thing to read; or why there is nothing to read, to be reported in its place.
struct Source {
    std::string path;
    std::optional<Message> error;
};

/// The sources of the paths, in their order: a file as it is, whatever its name; a directory as its *.txt and *.pdf files at
/// any depth, in byte order of their paths, hidden ones and linked directories left out.
std::vector<Source> list_sources(std::span<const std::string> paths);

/// The first source that is the very file at `output`, which writing would destroy; empty where there is none.
std::string source_at(std::span<const Source> sources, const std::string& output);

}  // namespace budgetcheck
