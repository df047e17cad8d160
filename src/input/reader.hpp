// The bytes of one document. Knows files and what is plainly no text; knows nothing of lines or of budgets.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace budgetcheck {

/// A budget disclosure has some tens of KB, the largest seen less than 1 MB. More than this is not read into memory.
inline constexpr std::size_t max_document_bytes = std::size_t{8} << 20;

/// Reads documents one after another into one buffer.
class Reader {
public:
    /// Reads a file or, for `-`, standard input; then bytes() is the document. Returns why it cannot be checked: not
    /// readable, too large, empty, or no text.
    std::optional<Message> read(const std::string& path);

    /// The document last read; valid until the next one.
    std::string_view bytes() const { return {buffer_.get(), size_}; }

private:
    std::optional<Message> fill(int file);
    void grow(std::size_t wanted);

    std::unique_ptr<char[]> buffer_;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
};

}  // namespace budgetcheck
