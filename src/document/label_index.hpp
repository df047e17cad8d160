// The labels of a half, looked up by their words: each line of a table is asked about several times.
#pragma once

#include "document/schema.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace budgetcheck::document {

class LabelIndex {
public:
    static constexpr int none = -1;

    explicit LabelIndex(std::span<const LabelRow> labels) {
        first_.fill(none);
        for (std::size_t row = labels.size(); row-- > 0;)
            for (const std::u32string_view word : labels[row].labels) {
                std::int16_t& first = first_[slot(word)];
                words_.push_back({word, static_cast<int>(row), first});
                first = static_cast<std::int16_t>(words_.size() - 1);
            }
    }

    /// The first row behind `last` with this label, else the first of all; none where there is none.
    int find(std::u32string_view label, int last) const {
        int found = none;
        if (label.empty()) return found;
        for (int i = first_[slot(label)]; i != none;) {
            const Word& word = words_[static_cast<std::size_t>(i)];
            i = word.next;
            if (word.text != label) continue;
            if (word.row > last) return word.row;
            if (found == none) found = word.row;
        }
        return found;
    }

private:
    struct Word {
        std::u32string_view text;
        int row = 0;
        std::int16_t next = none;  ///< of the same slot, of the same row or one behind it
    };

    static constexpr std::size_t slots = 128;

    static std::size_t slot(std::u32string_view word) {
        return (word.front() * 61U + word.back() * 7U + word.size()) % slots;
    }

    std::array<std::int16_t, slots> first_{};
    std::vector<Word> words_;
};

}  // namespace budgetcheck::document
