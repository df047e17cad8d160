// An open file piece by piece, so that looking for something in it costs no memory.
#pragma once

#include "input/system_error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <vector>

#include <unistd.h>

namespace budgetcheck::office {

inline constexpr std::size_t chunk_bytes = std::size_t{1} << 20;
inline constexpr std::size_t chunk_overlap = 64;  ///< what is looked for may lie across two chunks

/// Calls take(bytes, place) with the file piece by piece, from its beginning; false ends it.
template <typename Take>
void read_chunks(int file, Take take) {
    std::vector<char> buffer(chunk_bytes);
    off_t at = 0;
    for (;;) {
        const ssize_t got = pread(file, buffer.data(), buffer.size(), at);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw std::system_error(last_system_error());
        if (got == 0 || !take(std::string_view(buffer.data(), static_cast<std::size_t>(got)), at)) return;
        const bool full = got == static_cast<ssize_t>(buffer.size());
        at += std::max<ssize_t>(full ? got - static_cast<ssize_t>(chunk_overlap) : got, 1);
    }
}

}  // namespace budgetcheck::office
