#include "memory.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>  // defines __GLIBC__
#include <new>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#if defined(__linux__)
#include <sys/mman.h>
#include <unistd.h>
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BUDGETCHECK_WATCHED_MEMORY
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define BUDGETCHECK_WATCHED_MEMORY
#endif

namespace budgetcheck {

#if defined(__GLIBC__)

namespace {

constexpr int megabyte = 1 << 20;

/// The first document needs some hundred pages, each of which the system brings by itself. Where it has large pages, it
/// brings them all at once, if nothing was written there before; where not, nothing changes. What malloc has got so far
/// it would fill first: it is taken from it and never used.
void go_on_in_large_page() {
#if defined(MADV_HUGEPAGE) && !defined(BUDGETCHECK_WATCHED_MEMORY)
    constexpr std::size_t large_page = std::size_t{2} * megabyte;
    constexpr std::size_t before = 4096;  // for a block that moves malloc on, and what malloc notes of it
    constexpr std::size_t noted = 64;
    [[maybe_unused]] static const void* volatile unused = nullptr;
    if (const std::size_t left = mallinfo2().keepcost; left > noted) unused = std::malloc(left - noted);
    auto* const end = static_cast<std::byte*>(sbrk(0));
    const std::size_t behind = (reinterpret_cast<std::uintptr_t>(end) + before) % large_page;
    const std::size_t gap = (large_page - behind) % large_page;
    std::byte* const start = end + gap + before;
    if (reinterpret_cast<std::intptr_t>(sbrk(static_cast<std::intptr_t>(gap))) == -1) return;
    unused = std::malloc(before / 2);
    if (static_cast<std::byte*>(sbrk(0)) >= start + large_page) madvise(start, large_page, MADV_HUGEPAGE);
#endif
}

}  // namespace

void keep_memory() {
    mallopt(M_MMAP_THRESHOLD, 4 * megabyte);  // what only documents of more than a megabyte need goes back at once
    mallopt(M_TRIM_THRESHOLD, 16 * megabyte);
    mallopt(M_TOP_PAD, 2 * megabyte);
    go_on_in_large_page();
}

#else

void keep_memory() {}

#endif

}  // namespace budgetcheck

// The C library keeps seven free blocks of each size for a thread and joins the others; a document leaves hundreds of
// small blocks and some tens of large ones, and the next one wants them again. Each of them is a block of malloc, so
// any thread may free it.
#if defined(__GLIBC__) && !defined(BUDGETCHECK_WATCHED_MEMORY)

namespace {

constexpr std::size_t step = 16;  ///< bytes between one small size and the next
constexpr std::size_t small_sizes = 33;
constexpr std::size_t most_small = step * (small_sizes - 1);
constexpr std::size_t sizes_a_doubling = 4;  ///< of larger blocks
constexpr std::size_t sizes = small_sizes + 9 * sizes_a_doubling;
constexpr std::size_t most_kept_bytes = 32'768;  ///< of one size, if no more than two blocks: 5 MiB a thread, in all
constexpr std::uint32_t least_kept = 2;          ///< of one size
constexpr std::uint32_t most_kept = 256;

static_assert(std::has_single_bit(most_small));

/// The number of the size that holds so many bytes; `sizes` or more where it is left to malloc.
constexpr std::size_t reckoned_size_of(std::size_t bytes) {
    if (bytes <= most_small) return (bytes + step - 1) / step;
    const auto doublings = static_cast<std::size_t>(std::bit_width((bytes - 1) / (2 * most_small)));
    const std::size_t quarter = (most_small << doublings) / sizes_a_doubling;
    return small_sizes + sizes_a_doubling * doublings + (bytes - 1) / quarter - sizes_a_doubling;
}

constexpr std::size_t most_listed = 8'192;  ///< bytes

/// Looked up rather than reckoned: small and larger blocks come in no order that could be foreseen.
constexpr auto listed_sizes = [] {
    std::array<std::uint8_t, most_listed / step + 1> sizes_of_steps{};
    for (std::size_t i = 0; i < sizes_of_steps.size(); ++i)
        sizes_of_steps[i] = static_cast<std::uint8_t>(reckoned_size_of(i * step));
    return sizes_of_steps;
}();

constexpr std::size_t size_of(std::size_t bytes) {
    return bytes <= most_listed ? listed_sizes[(bytes + step - 1) / step] : reckoned_size_of(bytes);
}

constexpr std::size_t bytes_of(std::size_t size) {
    if (size < small_sizes) return size * step;
    const std::size_t doublings = (size - small_sizes) / sizes_a_doubling;
    const std::size_t quarters = (size - small_sizes) % sizes_a_doubling + 1;
    return (most_small << doublings) / sizes_a_doubling * (sizes_a_doubling + quarters);
}

static_assert(size_of(most_small + 1) == small_sizes && bytes_of(small_sizes) == most_small * 5 / 4);
static_assert(size_of(bytes_of(sizes - 1)) == sizes - 1 && size_of(bytes_of(sizes - 1) + 1) == sizes);

/// The largest size for which a block of so many bytes will do.
constexpr std::size_t size_within(std::size_t bytes) {
    const std::size_t size = size_of(bytes);
    return size < sizes && bytes_of(size) > bytes ? size - 1 : size;
}

constexpr std::uint32_t kept_of(std::size_t size) {
    const std::size_t fitting = size == 0 ? most_kept : most_kept_bytes / bytes_of(size);
    return static_cast<std::uint32_t>(std::clamp<std::size_t>(fitting, least_kept, most_kept));
}

struct FreeBlock {
    FreeBlock* next = nullptr;
};

struct FreeBlocks {
    FreeBlock* first = nullptr;
    std::uint32_t room = 0;  ///< for so many more
};

constexpr auto none_kept = [] {
    std::array<FreeBlocks, sizes> none;
    for (std::size_t size = 0; size < sizes; ++size) none[size].room = kept_of(size);
    return none;
}();

constinit thread_local std::array<FreeBlocks, sizes> kept = none_kept;

FreeBlocks* blocks_of(std::size_t size) { return size < sizes ? &kept[size] : nullptr; }

/// The free blocks that hold so many bytes; none where it is left to malloc.
FreeBlocks* blocks_for(std::size_t bytes) {
    return bytes <= most_listed ? &kept[listed_sizes[(bytes + step - 1) / step]] : blocks_of(reckoned_size_of(bytes));
}

void* new_block(std::size_t bytes) {
    const std::size_t size = size_of(bytes);
    if (void* const memory = std::malloc(size < sizes ? bytes_of(size) : bytes)) return memory;
    throw std::bad_alloc();
}

void keep_or_free(void* memory, FreeBlocks* blocks) noexcept {
    if (blocks == nullptr || blocks->room == 0) return std::free(memory);
    blocks->first = ::new (memory) FreeBlock{blocks->first};
    --blocks->room;
}

}  // namespace

void* operator new(std::size_t bytes) {
    FreeBlocks* const blocks = blocks_for(bytes);
    if (blocks == nullptr || blocks->first == nullptr) return new_block(bytes);
    FreeBlock* const block = blocks->first;
    blocks->first = block->next;
    ++blocks->room;
    return block;
}

void operator delete(void* memory, std::size_t bytes) noexcept {
    if (memory != nullptr) keep_or_free(memory, blocks_for(bytes));
}

void operator delete(void* memory) noexcept {
    if (memory != nullptr) keep_or_free(memory, blocks_of(size_within(malloc_usable_size(memory))));
}

#endif
