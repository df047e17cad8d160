#include "memory.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>  // defines __GLIBC__
#include <new>

#if defined(__GLIBC__)
#include <malloc.h>
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

void keep_memory() {
    constexpr int megabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 4 * megabyte);  // what only documents of more than a megabyte need goes back at once
    mallopt(M_TRIM_THRESHOLD, 16 * megabyte);
    mallopt(M_TOP_PAD, megabyte);
}

#else

void keep_memory() {}

#endif

}  // namespace budgetcheck

// The C library keeps seven free blocks of each size for a thread and joins the others; a document leaves hundreds of
// small blocks, and the next one wants them again. Each of them is a block of malloc, so any thread may free it.
#if defined(__GLIBC__) && !defined(BUDGETCHECK_WATCHED_MEMORY)

namespace {

constexpr std::size_t step = 16;          ///< bytes between one size and the next
constexpr std::size_t sizes = 33;         ///< larger blocks are left to malloc
constexpr std::uint32_t most_kept = 256;  ///< of one size: 2 MiB a thread, in all

constexpr std::size_t size_of(std::size_t bytes) { return (bytes + step - 1) / step; }

struct FreeBlock {
    FreeBlock* next = nullptr;
};

struct FreeBlocks {
    FreeBlock* first = nullptr;
    std::uint32_t count = 0;
};

constinit thread_local std::array<FreeBlocks, sizes> kept{};

void keep_or_free(void* memory, std::size_t size) noexcept {
    if (memory == nullptr) return;
    if (size >= sizes || kept[size].count == most_kept) return std::free(memory);
    kept[size].first = ::new (memory) FreeBlock{kept[size].first};
    ++kept[size].count;
}

}  // namespace

void* operator new(std::size_t bytes) {
    const std::size_t size = size_of(bytes);
    if (size < sizes && kept[size].first != nullptr) {
        FreeBlock* const block = kept[size].first;
        kept[size].first = block->next;
        --kept[size].count;
        return block;
    }
    if (void* const memory = std::malloc(size < sizes ? size * step : bytes)) return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory, std::size_t bytes) noexcept { keep_or_free(memory, size_of(bytes)); }
void operator delete(void* memory) noexcept { keep_or_free(memory, malloc_usable_size(memory) / step); }

#endif
