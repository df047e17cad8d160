// What `pdftotext -bbox` prints, as pages of words. Knows that format; knows nothing of processes or of lines.
#pragma once

#include "input/pdf_page.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace budgetcheck {

/// A page of a disclosure has some hundred words, of 110 bytes each as they are printed. More than this is no page.
inline constexpr std::size_t max_page_bytes = std::size_t{4} << 20;

/// Takes the output bit by bit, as a pipe gives it, and hands on each page when it is complete.
class PdfWords {
public:
    /// The page is valid during the call only.
    using Take = std::function<void(const PdfPage&)>;

    explicit PdfWords(Take take) : take_(std::move(take)) {}

    /// False where a page is too large to go on.
    bool feed(std::string_view bytes);

private:
    void read_page(char* begin, char* end);
    void read_line(char* begin, char* end);

    Take take_;
    std::string pending_;       ///< what is not handed on yet
    std::size_t searched_ = 0;  ///< of it, without the end of a page
    PdfPage page_;
};

}  // namespace budgetcheck
