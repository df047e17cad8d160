// The text of one document. Knows files and what is plainly no text; knows nothing of lines or of budgets.
#pragma once

#include "input/encodings.hpp"
#include "input/office/office_reader.hpp"
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

/// A PDF or office document may hold pictures; its text has the bound above.
inline constexpr std::size_t max_pdf_bytes = std::size_t{256} << 20;

/// Reads documents one after another into one buffer.
class Reader {
public:
    explicit Reader(PdfTool pdf_tool = {}, office::ConverterTool converter = {})
        : pdf_tool_(std::move(pdf_tool)), converter_(std::move(converter)) {}

    /// Reads a file or, for `-`, standard input; then bytes() is the document in UTF-8, of a PDF or office document its
    /// text. Returns why it cannot be checked: not readable, too large, empty, or no text.
    std::optional<Message> read(const std::string& path, Encoding encoding = Encoding::automatic);

    /// The document last read; valid until the next one.
    std::string_view bytes() const {
        switch (origin_) {
            case Origin::pages:
                return pdf_.text;
            case Origin::cells:
                return office_.text;
            case Origin::text:
                break;
        }
        return is_converted_ ? std::string_view(converted_) : read_bytes();
    }

    /// What the reader of a report can look up: the lines of bytes() are ours where the file is no text.
    Origin origin() const { return origin_; }

    /// Why some of the document last read may be missing from bytes(), although it can be checked.
    std::optional<Message> doubt() const { return origin_ == Origin::pages ? pdf_.doubt : std::nullopt; }

    /// Says in a report on the document last read where it comes from, and what may be missing.
    void complete(Report& report) const;

private:
    std::string_view read_bytes() const { return {buffer_.get(), size_}; }
    std::optional<Message> fill(int file);
    bool read_more(int file, std::size_t most);
    std::optional<Message> fill_from_file(int file);
    std::optional<Message> read_seekable(int file);
    std::optional<Message> convert(Encoding encoding);
    void grow(std::size_t wanted);
    void forget();

    std::unique_ptr<char[]> buffer_;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
    PdfTool pdf_tool_;
    office::ConverterTool converter_;
    PdfText pdf_;
    office::OfficeText office_;
    std::string converted_;
    Origin origin_ = Origin::text;
    office::FileKind kind_ = office::FileKind::other;
    bool is_converted_ = false;
};

}  // namespace budgetcheck
