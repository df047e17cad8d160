// A text report while it is written: sentences of the catalogue, words of the document and signs go behind each other
// into one text.
#pragma once

#include "report/text_style.hpp"

#include <budgetcheck/report.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace budgetcheck {

class TextWriter {
public:
    /// `usual_size` in bytes.
    explicit TextWriter(const TextStyle& style, std::size_t usual_size = 0) : style_(style) {
        text_.reserve(usual_size);
    }

    const TextStyle& style() const { return style_; }
    std::string take() { return std::move(text_); }

    TextWriter& put(std::string_view words) {
        text_.append(words);
        return *this;
    }
    TextWriter& repeat(char sign, std::size_t times) {
        text_.append(times, sign);
        return *this;
    }
    TextWriter& number(std::uint64_t value);

    /// Words of a document, or a path: safe to print inside a line.
    TextWriter& show(std::string_view words);
    TextWriter& show(const Message& message);

    /// A sentence of the catalogue.
    TextWriter& say(std::string_view key, std::initializer_list<std::string_view> arguments = {});

    /// What `write` writes, in a colour where the style has colours.
    template <std::invocable Write>
    TextWriter& paint(Paint paint, Write write) {
        if (!style_.color) {
            write();
            return *this;
        }
        const std::size_t before = text_.size();
        begin(paint);
        const std::size_t start = text_.size();
        write();
        if (text_.size() == start) text_.resize(before);
        else end_paint();
        return *this;
    }
    TextWriter& paint(Paint paint_of_words, std::string_view words) {
        return paint(paint_of_words, [&] { put(words); });
    }

    // What was written last may be looked at, and taken back.
    std::size_t size() const { return text_.size(); }
    std::string_view behind(std::size_t size) const { return std::string_view(text_).substr(size); }
    void cut(std::size_t size) { text_.resize(size); }

private:
    void begin(Paint paint);
    void end_paint();

    const TextStyle& style_;
    std::string text_;
};

}  // namespace budgetcheck
