// gumbo, within bounds. It has none of its own: a few bytes may stand for a tree of any size.
#pragma once

#include <gumbo.h>

#include <csetjmp>
#include <cstddef>
#include <string_view>

namespace budgetcheck::office {

/// A parsed page. All that the parser takes comes from here, and goes with it.
class WebParser {
public:
    /// `bytes` must outlive it.
    WebParser(std::string_view bytes, std::size_t most_memory, double most_seconds);
    ~WebParser();
    WebParser(const WebParser&) = delete;
    WebParser& operator=(const WebParser&) = delete;

    /// Null where a bound was reached.
    const GumboNode* root() const { return output_ == nullptr ? nullptr : output_->root; }

private:
    struct Block;

    static void* allocate(void* self, std::size_t size);
    static void release(void* self, void* memory);
    void parse(std::string_view bytes);

    std::size_t left_;
    double deadline_;
    unsigned count_ = 0;
    Block* blocks_ = nullptr;
    std::jmp_buf escape_{};
    GumboOutput* output_ = nullptr;
};

}  // namespace budgetcheck::office
