// The parts of a zipped document, with bounds to what they may unpack to. Knows ZIP; knows nothing of what parts mean.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace budgetcheck::office {

/// One part as it is unpacked, and all that are read of one document.
inline constexpr std::size_t max_part_bytes = std::size_t{16} << 20;
inline constexpr std::size_t max_package_bytes = std::size_t{48} << 20;

/// A part that unpacks to more than this is no document, where it is this many times as large as packed.
inline constexpr std::size_t small_part_bytes = std::size_t{1} << 20;
inline constexpr std::uint64_t max_ratio = 300;

/// Entries of an archive, parts and pictures.
inline constexpr std::int64_t max_entries = 20'000;

/// Why a document cannot be read; thrown by what reads parts of it, caught once by the reader of documents.
struct Refused {
    Message message;
};

class Package {
public:
    /// From an open file, which stays open, or from bytes in memory. Throws Refused.
    explicit Package(int file);
    explicit Package(std::string_view bytes);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    bool has(const std::string& name) const;

    /// A part unpacked; none where there is none of this name. Throws Refused.
    std::optional<std::string> part(const std::string& name);

private:
    struct Archive;
    void check_not_empty() const;

    std::unique_ptr<Archive> archive_;
    std::size_t unpacked_ = 0;
};

}  // namespace budgetcheck::office
