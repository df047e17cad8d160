// Out of a parser written in C there is no way but longjmp: no exception may pass through it. Between its call and here
// nothing is on the stack that needs to be destroyed, and its memory is ours.
#include "input/office/web_parser.hpp"

#include <cstdlib>
#include <ctime>

namespace budgetcheck::office {

/// In front of each piece of memory, in a list, so that pieces can be found again.
struct alignas(std::max_align_t) WebParser::Block {
    Block* previous = nullptr;
    Block* next = nullptr;
    std::size_t size = 0;
};

namespace {

/// Processor time of this thread: others may be as busy as they like.
double seconds_used() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    constexpr double nanosecond = 1e-9;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nanosecond;
}

}  // namespace

WebParser::WebParser(std::string_view bytes, std::size_t most_memory, double most_seconds)
    : left_(most_memory), deadline_(seconds_used() + most_seconds) {
    parse(bytes);
}

WebParser::~WebParser() {
    while (blocks_ != nullptr) {
        Block* const block = blocks_;
        blocks_ = block->next;
        std::free(block);
    }
}

void WebParser::parse(std::string_view bytes) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(escape_) == 0) output_ = gumbo_parse_with_options(&options, bytes.data(), bytes.size());
    else output_ = nullptr;
}

void* WebParser::allocate(void* self, std::size_t size) {
    auto& parser = *static_cast<WebParser*>(self);
    constexpr unsigned calls_a_look = 1024;
    const bool late = ++parser.count_ % calls_a_look == 0 && seconds_used() > parser.deadline_;
    const std::size_t whole = size + sizeof(Block);
    void* const memory = late || whole > parser.left_ ? nullptr : std::malloc(whole);
    if (memory == nullptr) std::longjmp(parser.escape_, 1);
    parser.left_ -= whole;
    auto* const block = new (memory) Block{nullptr, parser.blocks_, whole};
    if (block->next != nullptr) block->next->previous = block;
    parser.blocks_ = block;
    return block + 1;
}

void WebParser::release(void* self, void* memory) {
    if (memory == nullptr) return;
    auto& parser = *static_cast<WebParser*>(self);
    Block* const block = static_cast<Block*>(memory) - 1;
    (block->previous != nullptr ? block->previous->next : parser.blocks_) = block->next;
    if (block->next != nullptr) block->next->previous = block->previous;
    parser.left_ += block->size;
    std::free(block);
}

}  // namespace budgetcheck::office
