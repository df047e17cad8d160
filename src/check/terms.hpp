// The figures of all laws, those of one behind those of the one before.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

namespace budgetcheck::checking {

/// +1 on the side of the whole, -1 on the side of the parts.
struct Term {
    std::uint32_t figure;
    std::int32_t sign;
    std::uint32_t law;  ///< into Instances::list
};

/// Terms are written into the room behind the last one, and belong to the list once they are kept.
class Terms {
public:
    std::size_t size() const { return size_; }
    const Term& operator[](std::size_t i) const { return terms_[i]; }
    std::span<const Term> all() const { return part(0, size_); }
    std::span<const Term> part(std::size_t first, std::size_t count) const { return {terms_.get() + first, count}; }

    void reserve(std::size_t count) {
        if (count > capacity_) grow(count);
    }

    /// For so many more.
    Term* room(std::size_t count) {
        reserve(size_ + count);
        return terms_.get() + size_;
    }

    void keep_until(const Term* end) { size_ = static_cast<std::size_t>(end - terms_.get()); }

    /// Takes the last ones away.
    void cut(std::size_t size) { size_ = size; }

private:
    void grow(std::size_t count) {
        capacity_ = std::max(count, 2 * capacity_);
        auto larger = std::make_unique_for_overwrite<Term[]>(capacity_);
        std::copy_n(terms_.get(), size_, larger.get());
        terms_ = std::move(larger);
    }

    std::unique_ptr<Term[]> terms_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace budgetcheck::checking
