// The text of one document. Knows files and what is plainly no text; knows nothing of lines or of budgets.
#pragma once

#include "input/encodings.hpp"
#include "input/pdf_reader.hpp"

#include <budgetcheck/report.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace budgetcheck {

/// A budget disclosure has some tens of KB, the largest seen less than 1 MB. More than this is not read into memory.
inline constexpr std::size_t max_document_bytes = std::size_t{8} << 20;

/// A PDF may hold pictures; its text has the bound above.
inline constexpr std::size_t max_pdf_bytes = std::size_t{256} << 20;

/// Reads documents one after another into one buffer.
class Reader {
public:
    explicit Reader(PdfTool pdf_tool = {}) : pdf_tool_(std::move(pdf_tool)) {}

    /// Reads a file or, for `-`, standard input; then bytes() is the document in UTF-8, of a PDF its text. Returns why
    /// it cannot be checked: not readable, too large, empty, or no text.
    std::optional<Message> read(const std::string& path, Encoding encoding = Encoding::automatic);

    /// The document last read; valid until the next one.
    std::string_view bytes() const {
        return is_pdf_ ? std::string_view(pdf_.text) : is_converted_ ? std::string_view(converted_) : read_bytes();
    }

    /// Does it come from a PDF? Then its lines are ours, and its pages what the reader of a report can look up.
    bool is_paged() const { return is_pdf_; }

    /// Why some of the document last read may be missing from bytes(), although it can be checked.
    std::optional<Message> doubt() const { return is_pdf_ ? pdf_.doubt : std::nullopt; }

private:
    std::string_view read_bytes() const { return {buffer_.get(), size_}; }
    std::optional<Message> fill(int file);
    bool read_more(int file, std::size_t most);
    std::optional<Message> fill_from_pdf(int file);
    std::optional<Message> convert(Encoding encoding);
    void grow(std::size_t wanted);
    void forget();

    std::unique_ptr<char[]> buffer_;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
    PdfTool pdf_tool_;
    PdfText pdf_;
    std::string converted_;
    bool is_pdf_ = false;
    bool is_converted_ = false;
};

}  // namespace budgetcheck
