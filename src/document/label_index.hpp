// The labels of a half, looked up by their words: each line of a table is asked about several times.
#pragma once

#include "document/schema.hpp"
#include "text/search.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace budgetcheck::document {

class LabelIndex {
public:
    static constexpr int none = -1;

    explicit LabelIndex(std::span<const LabelRow> labels) {
        std::size_t count = 0;
        for (const LabelRow& label : labels) count += label.labels.size();
        words_.reserve(count);
        for (std::size_t row = 0; row < labels.size(); ++row)
            for (const std::u16string_view word : labels[row].labels)
                words_.push_back({word, word.front(), word.back(), static_cast<std::int16_t>(row)});
        first_.fill(none);
        for (std::size_t i = words_.size(); i-- > 0;)
            words_[i].next = std::exchange(first_[slot(words_[i].text)], static_cast<std::int16_t>(i));
    }

    /// The first row behind `last` with this label, else the first of all; none where there is none.
    int find(std::u16string_view label, int last) const {
        int found = none;
        if (label.empty()) return found;
        for (int i = first_[slot(label)]; i != none;) {
            const Word& word = words_[static_cast<std::size_t>(i)];
            i = word.next;
            if (!text::is_same(word.text, label)) continue;
            if (word.row > last) return word.row;
            if (found == none) found = word.row;
        }
        return found;
    }

    /// Calls visit(word) for each word that begins or ends with the same character, row by row.
    template <typename Visit>
    void visit_alike(std::u16string_view label, Visit visit) const {
        if (label.empty()) return;
        const char16_t front = label.front();
        const char16_t back = label.back();
        for (const Word& word : words_)
            if ((word.front == front) | (word.back == back)) visit(word.text);
    }

private:
    struct Word {
        std::u16string_view text;
        char16_t front = 0;
        char16_t back = 0;
        std::int16_t row = 0;
        std::int16_t next = none;  ///< of the same slot
    };

    static constexpr std::size_t slots = 128;

    static std::size_t slot(std::u16string_view word) {
        return (word.front() * 61U + word.back() * 7U + word.size()) % slots;
    }

    std::array<std::int16_t, slots> first_{};
    std::vector<Word> words_;
};

}  // namespace budgetcheck::document
