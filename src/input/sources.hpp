// The documents that the paths of a command line stand for. Knows folders and file names; opens no file.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace budgetcheck {

/// Standard input, as a path on the command line and in reports.
inline constexpr std::string_view standard_input = "-";

/// One thing to read; or why there is nothing to read, to be reported in its place.
struct Source {
    std::string path;
    std::optional<Message> error;
    std::uint32_t position = 0;  ///< among all sources of the run, shards or not
};

/// The sources of the paths, in their order: a file as it is, whatever its name; a directory as its texts, PDFs,
/// office documents and web pages (by their extensions) at any depth, in byte order of their paths, hidden ones and linked directories left out; a pattern with *, ?
/// or [ that is no file's name as what it matches, in byte order.
std::vector<Source> list_sources(std::span<const std::string> paths);

/// The paths that a file lists, or standard input for `-`: one a line, or with `null_separated` one before each NUL.
/// Empty ones are passed over. The Message says why the file cannot be read.
std::variant<std::vector<std::string>, Message> read_list(const std::string& file, bool null_separated);

/// One of several runs that share the sources among them.
struct Shard {
    std::uint32_t number = 1;  ///< from 1 to `count`
    std::uint32_t count = 1;
};

/// Keeps the sources of one shard. Which one a source belongs to depends on its path alone, on any machine.
void keep_shard(std::vector<Source>& sources, const Shard& shard);

/// The first source that is the very file at `output`, which writing would destroy; empty where there is none.
std::string source_at(std::span<const Source> sources, const std::string& output);

}  // namespace budgetcheck
