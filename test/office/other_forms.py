"""Tables of other forms than the nine of document_model.py: final accounts, whose rows are words in their order, and a
budget of another province, whose columns are known by their places. What the text does not say of a form (which cells of
its header are merged) stands here as data."""

import re
import unicodedata

from document_model import AMOUNT, Cell, Table, parts_of


def header_rows(table, rows):
    """Each row: (column, text, columns, rows)."""
    for row in rows:
        table.add([(column, text, columns, rows, False) for column, text, columns, rows in row])


def codes_header(names, codes="科目编码"):
    return [[(0, "支出功能分类", 2, 1)] + [(i + 2, name, 1, 2) for i, name in enumerate(names)],
            [(0, codes, 1, 1), (1, "科目名称", 1, 1)]]


FUND = [[(0, "功能分类", 1, 1), (1, "科目名称", 1, 2), (2, "年初结转和结余", 1, 2), (3, "本年收入", 1, 2), (4, "本年支出", 3, 1),
         (7, "年末结转和结余", 1, 2)],
        [(0, "科目编码", 1, 1), (4, "合计", 1, 1), (5, "基本支出", 1, 1), (6, "项目支出", 1, 1)]]
BOTH = ["预算数", "决算数"]

# Title, width, lines of the header in the text, the header.
FINAL_ACCOUNTS = [
    ("收入支出决算总表", 4, 2, [[(0, "收入", 2, 1), (2, "支出", 2, 1)],
                          [(0, "项目", 1, 1), (1, "决算数", 1, 1), (2, "项目", 1, 1), (3, "决算数", 1, 1)]]),
    ("收入决算表", 9, 2, codes_header(["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入",
                                 "其他收入"])),
    ("支出决算表", 8, 2, codes_header(["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"])),
    ("财政拨款收入支出决算总表", 7, 2,
     [[(0, "收入", 2, 1), (2, "支出", 5, 1)],
      [(0, "项目", 1, 1), (1, "决算数", 1, 1), (2, "项目", 1, 1), (3, "合计", 1, 1), (4, "一般公共预算财政拨款", 1, 1),
       (5, "政府性基金预算财政拨款", 1, 1), (6, "国有资本经营预算财政拨款", 1, 1)]]),
    ("一般公共预算财政拨款支出决算表", 5, 2, codes_header(["合计", "基本支出", "项目支出"])),
    ("一般公共预算财政拨款基本支出决算表", 6, 2,
     [[(0, "经济分类", 1, 1), (1, "科目名称", 1, 2), (2, "决算数", 1, 2), (3, "经济分类", 1, 1), (4, "科目名称", 1, 2),
       (5, "决算数", 1, 2)], [(0, "科目编码", 1, 1), (3, "科目编码", 1, 1)]]),
    ("财政拨款“三公”经费支出决算表", 12, 3,
     [[(0, "合计", 2, 2), (2, "因公出国（境）费", 2, 2), (4, "公务用车购置及运行维护费", 6, 1), (10, "公务接待费", 2, 2)],
      [(4, "小计", 2, 1), (6, "公务用车购置费", 2, 1), (8, "公务用车运行维护费", 2, 1)],
      [(i, BOTH[i % 2], 1, 1) for i in range(12)]]),
    ("政府性基金预算财政拨款收入支出决算表", 8, 2, FUND),
    ("国有资本经营预算财政拨款收入支出决算表", 8, 2, FUND),
]

TWO = [[(0, "功能科目编码", 1, 1), (1, "功能科目名称", 1, 1), (2, "金额", 1, 1)]]
THREE = [[(0, "科目编码", 1, 1), (1, "科目名称", 1, 1), (2, "金额", 1, 1)]]

# Title, where columns begin, lines of the header in the text, the header.
PLACED = [
    ("财政拨款收支预算总表", [0, 28, 42, 64], 3,
     [[(0, "收入", 2, 1), (2, "支出", 2, 1)], [(0, "项目名称", 1, 2), (1, "金额", 1, 2), (2, "支出用途", 2, 1)],
      [(2, "项目名称", 1, 1), (3, "金额", 1, 1)]]),
    ("收支预算总表", [0, 28, 38, 70, 87, 110], 3,
     [[(0, "收入", 2, 1), (2, "支出", 4, 1)], [(0, "项目名称", 1, 2), (1, "金额", 1, 2), (2, "功能分类", 2, 1), (4, "支出用途", 2, 1)],
      [(2, "功能科目名称", 1, 1), (3, "金额", 1, 1), (4, "项目名称", 1, 1), (5, "金额", 1, 1)]]),
    ("收入预算总表", [0, 25, 62], 1, [[(0, "项目名称", 2, 1), (2, "金额", 1, 1)]]),
    ("支出预算总表", [0, 19, 36, 54, 72], 1,
     [[(i, name, 1, 1) for i, name in enumerate(["合计", "基本支出", "项目支出", "单位预留机动经费", "结转下年资金"])]]),
    ("支出预算表（功能科目）", [0, 20, 62], 1, TWO), ("支出预算表（经济科目）", [0, 20, 62], 1, THREE),
    ("支出预算表（经济科目）", [0, 20, 62], 1, THREE),
    ("“三公”经费、会议费、培训费支出预算表", [0, 13, 25, 37, 49, 61, 73, 87, 99], 4,
     [[(0, "合计", 1, 3), (1, "“三公”经费", 6, 1), (7, "会议费", 1, 3), (8, "培训费", 1, 3)],
      [(1, "小计", 1, 2), (2, "因公出国（境）费", 1, 2), (3, "公务用车购置及运行维护费", 3, 1), (6, "公务接待费", 1, 2)],
      [(3, "小计", 1, 1), (4, "公务用车购置费", 1, 1), (5, "公务用车运行维护费", 1, 1)]]),
    ("政府性基金财政拨款支出预算表", [0, 20, 62], 1, TWO),
    ("机关运行经费支出预算表", [0, 20, 62], 1, [[(0, "科目编码", 1, 1), (1, "科目名称", 1, 1), (2, "机关运行经费支出", 1, 1)]]),
    ("政府采购支出预算表", [0, 11, 33, 53, 79, 98], 1,
     [[(i, name, 1, 1) for i, name in enumerate(["采购品目大类", "专项名称", "经济科目", "采购物品名称", "采购组织形式", "总计"])]]),
]
INCOME_GROUPS = [("", 1), ("一般公共预算资金", 3), ("政府性基金", 1), ("财政专户管理资金", 3), ("其他资金", 4), ("上年结转和结余资金", 2)]


def display_width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def words_in_order(table, line):
    """A row of which every cell is printed, or of which only one half is."""
    words = line.split()
    width = table.width
    columns = list(range(width))
    if words[0].endswith("合计") and len(words) < width and width != 7 or words == ["合计"]:
        halves = 2 if width == 6 and len(words) == 4 else 1
        each = width // halves
        row = []
        for half in range(halves):
            part = words[half * len(words) // halves:(half + 1) * len(words) // halves]
            row.append((half * each, part[0], 2, 1, False))
            row += [(half * each + 2 + i, word, 1, 1, True) for i, word in enumerate(part[1:])]
        table.add(row)
        return
    if width == 7 and len(words) == 6:  # the left half ends with a sum that stands there, too
        columns = columns[:6]
    if len(words) > len(columns): raise SystemExit(f"{table.width} columns: {line}")
    table.add([(columns[i], word, 1, 1, bool(AMOUNT.match(word)) and not re.match(r"^\d{3,7}$", word))
               for i, word in enumerate(words)])


def words_in_place(table, line, starts):
    row = []
    for place, text in parts_of(line):
        begin = display_width(line[:place])
        middle = begin + display_width(text) / 2
        column = max(i for i, start in enumerate(starts) if middle >= start or i == 0)
        row.append((column, text, 1, 1, bool(AMOUNT.match(text)) and column > 0))
    table.add(row)


def with_groups(table):
    """The first column of an income table, whose groups span rows."""
    table.cells = [cell for cell in table.cells if cell.column > 0 or cell.row == 0]
    rows = sorted({cell.row for cell in table.cells if cell.row > 0})
    for i, row in enumerate(rows):
        for cell in table.cells:
            if cell.row == row:
                cell.row = i + 1
    table.height = len(rows) + 1
    at = 1
    for group, height in INCOME_GROUPS:
        if group:
            table.cells.append(Cell(at, 0, group, height, 1))
        at += height


def form_of(line, forms):
    bare = re.sub(r"^\d{4}年", "", line.strip())
    exact = [form for form in forms if bare == form[0]]
    return next(iter(exact + [form for form in forms if bare.endswith(form[0]) and len(bare) < len(form[0]) + 14]), None)


def read_forms(lines):
    """Paragraphs and tables of a text whose tables have one of these forms."""
    blocks = []
    at = 0
    number = 0
    placed = any(line.startswith("公开01表") for line in lines)
    forms = PLACED if placed else FINAL_ACCOUNTS
    while at < len(lines):
        line = lines[at]
        form = form_of(line, forms) if line.strip() and at + 1 < len(lines) and "单位：" in lines[at + 1] else None
        if not form:
            if line.strip():
                blocks.append(line.strip())
            at += 1
            continue
        title, columns, header_lines, header = form
        number += 1
        table = Table(f"公开{number:02}表", len(columns) if placed else columns)
        table.heading += [[line.strip()], [text for _, text in parts_of(lines[at + 1])]]
        header_rows(table, header)
        at += 2 + header_lines
        while at < len(lines) and not re.match(r"^(公开\d\d表|注：|第.部分)", lines[at]) and not form_of(lines[at], forms):
            if lines[at].strip():
                words_in_place(table, lines[at], columns) if placed else words_in_order(table, lines[at])
            at += 1
        if title == "收入预算总表":
            with_groups(table)
        while at < len(lines) and lines[at].startswith("注："):
            table.notes.append(lines[at].strip())
            at += 1
        blocks.append(table)
    return blocks
