// The first instructions of the program: they ask the system to keep its code and constants in large pages.
//
// A start touches some hundred pages of the program, and on a virtual machine each costs microseconds. The system keeps
// a file in large pages if it is asked before it reads it, and goes on doing so for all later starts, until it drops
// the file from its memory. So this comes before anything else of the program is touched, the C library's own beginning
// included, and stands apart from it, see large_pages.ld. Where the system or the file system knows no large pages,
// nothing happens.
#if defined(BUDGETCHECK_OWN_ENTRY)

#include <bit>
#include <cstddef>
#include <cstdint>

#include <elf.h>
#include <sys/mman.h>
#include <sys/syscall.h>

// The stack is as the system left it, and what it says in %rdx goes on to the C library.
asm(R"(
    .section .budgetcheck_entry, "ax", @progbits
    .globl budgetcheck_entry
    .type budgetcheck_entry, @function
budgetcheck_entry:
    mov %rsp, %rdi
    push %rdx
    push %rdx
    call budgetcheck_ask_for_large_pages
    pop %rdx
    pop %rdx
    jmp _start
    .size budgetcheck_entry, . - budgetcheck_entry
    .previous
)");

namespace {

/// By hand: nothing of the C library works yet.
void advise(std::uintptr_t begin, std::size_t bytes, int advice) {
    long result = SYS_madvise;
    asm volatile("syscall"
                 : "+a"(result)
                 : "D"(begin), "S"(bytes), "d"(static_cast<long>(advice))
                 : "rcx", "r11", "memory");
}

struct Segments {
    const Elf64_Phdr* first = nullptr;
    std::size_t count = 0;
};

/// `stack` is what a program finds at its start: the number of arguments, the arguments, 0, the environment, 0, and
/// what the system says, of which the table of the program's segments is wanted.
Segments own_segments(const std::uintptr_t* stack) {
    const std::uintptr_t* at = stack + 1 + stack[0] + 1;
    while (*at != 0) ++at;
    Segments segments;
    for (const auto* said = reinterpret_cast<const Elf64_auxv_t*>(at + 1); said->a_type != AT_NULL; ++said) {
        if (said->a_type == AT_PHDR) segments.first = std::bit_cast<const Elf64_Phdr*>(said->a_un.a_val);
        if (said->a_type == AT_PHNUM) segments.count = said->a_un.a_val;
    }
    return segments.first == nullptr ? Segments{} : segments;
}

}  // namespace

extern "C" [[gnu::used, gnu::section(".budgetcheck_entry"), gnu::no_profile_instrument_function]] void
budgetcheck_ask_for_large_pages(const std::uintptr_t* stack) {
    constexpr std::uintptr_t page = 4096;
    const Segments segments = own_segments(stack);
    for (std::size_t i = 0; i < segments.count; ++i) {
        const Elf64_Phdr& segment = segments.first[i];
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
        const std::uintptr_t begin = segment.p_vaddr / page * page;
        advise(begin, segment.p_vaddr + segment.p_memsz - begin, MADV_HUGEPAGE);
    }
}

#endif
