"""The classroom: tasks, forms, instant checks, hints, progress, and what goes to the trainer."""

from .answers import answer
from .checking import check, hint
from .forms import form, report_button
from .helping import environment, help_me
from .journal import progress
from .large import make_parts, parts_folder, prices_file, received_parts
from .lessons.checksums import checksums, fingerprint, write_sums
from .lessons.crosswalk_grid import crosswalk_grid
from .lessons.crosswalks import draft_crosswalk, gaps, map_column, show_crosswalk, side_by_side
from .lessons.describing import describe_column, practice_dictionary, set_key, show_dictionary
from .lessons.drawing import bars
from .lessons.five_formats import five_formats
from .lessons.looking import count_signs, grid, parts, raw_text, try_encodings
from .lessons.own_files import practice_recipe, work_file
from .lessons.percentages import percentages
from .lessons.pieces import in_pieces
from .lessons.reckoning import average, spreadsheet_sum
from .lessons.recognising import count_speakers, measure_risk, risk_slider
from .lessons.rules import add_rule
from .lessons.sums import add_up
from .lessons.values import count_values
from .lessons.writing import date_readings, degrees
from .mending import apply_recipe, dams_file, make_recipe, preview_recipe
from .personal_data import begin_memo, beneficiaries_file, protect_list
from .places import practice_file
from .planning.after_canvas import canvas_form, datasets_at_hand, fill_canvas, print_canvas
from .planning.after_files import (
    calendar_slider,
    compare_releases,
    look_at_links,
    measure_use,
    office_files,
    release_number,
    update_calendar,
)
from .planning.candidate_files import begin_choice, candidate_scores
from .planning.case_steps import answer_case, case_file, case_letter, case_list, decide_cases, walk_cases
from .planning.choosing import choice_grid, choose_dataset, move_weights, save_weights, score_card
from .planning.citing import citation, days_waited, licence_steps, sign_off_file, to_cite
from .planning.demand_notes import demand_notes
from .planning.inventory_steps import (
    adela_file,
    begin_inventory,
    begin_map,
    draw_process,
    inventory_file,
    inventory_in_numbers,
    look_at,
    process_told,
    unit_notes,
    unit_systems,
)
from .planning.mending_scores import mend_score, scores_grid, show_scores
from .planning.plan_tables import add_row, drop_row, fill_row, show_rows
from .planning.readiness_board import readiness_board
from .planning.register_board import barrier_board
from .planning.registers import (
    barrier_matrix,
    barriers_file,
    begin_register,
    list_barriers,
    plan_barrier,
    readiness_file,
    show_barrier,
    show_readiness,
    show_register,
)
from .planning.row_form import row_form
from .publishing.describing import describe, from_inventory, show_description, sign
from .publishing.folder import begin_publication, office_note
from .publishing.form import description_form, mend_form
from .publishing.gates import look_at_gates, mend_file
from .publishing.readers import my_score, read_as, search_portal
from .publishing.sending import (
    ask_portal,
    break_it,
    mix_up_file,
    publish_button,
    publish_now,
    roll_back,
    show_changelog,
    show_releases,
    try_publishing,
)
from .quality import my_report, my_scorecard, vaccination_file, write_dictionary, write_rules
from .releases import portfolio_files, stack_releases
from .steps import clean, publish_practice, start

__all__ = [
    "add_row",
    "add_rule",
    "add_up",
    "adela_file",
    "answer",
    "answer_case",
    "apply_recipe",
    "ask_portal",
    "average",
    "barrier_board",
    "barrier_matrix",
    "barriers_file",
    "bars",
    "begin_choice",
    "begin_inventory",
    "begin_map",
    "begin_memo",
    "begin_publication",
    "begin_register",
    "beneficiaries_file",
    "break_it",
    "calendar_slider",
    "candidate_scores",
    "canvas_form",
    "case_file",
    "case_letter",
    "case_list",
    "check",
    "checksums",
    "choice_grid",
    "choose_dataset",
    "citation",
    "clean",
    "compare_releases",
    "count_signs",
    "count_speakers",
    "count_values",
    "crosswalk_grid",
    "dams_file",
    "datasets_at_hand",
    "date_readings",
    "days_waited",
    "decide_cases",
    "degrees",
    "demand_notes",
    "describe",
    "describe_column",
    "description_form",
    "draft_crosswalk",
    "draw_process",
    "drop_row",
    "environment",
    "fill_canvas",
    "fill_row",
    "fingerprint",
    "five_formats",
    "form",
    "from_inventory",
    "gaps",
    "grid",
    "help_me",
    "hint",
    "in_pieces",
    "inventory_file",
    "inventory_in_numbers",
    "licence_steps",
    "list_barriers",
    "look_at",
    "look_at_gates",
    "look_at_links",
    "make_parts",
    "make_recipe",
    "map_column",
    "measure_risk",
    "measure_use",
    "mend_file",
    "mend_form",
    "mend_score",
    "mix_up_file",
    "move_weights",
    "my_report",
    "my_score",
    "my_scorecard",
    "office_files",
    "office_note",
    "parts",
    "parts_folder",
    "percentages",
    "plan_barrier",
    "portfolio_files",
    "practice_dictionary",
    "practice_file",
    "practice_recipe",
    "preview_recipe",
    "prices_file",
    "print_canvas",
    "process_told",
    "progress",
    "protect_list",
    "publish_button",
    "publish_now",
    "publish_practice",
    "raw_text",
    "read_as",
    "readiness_board",
    "readiness_file",
    "received_parts",
    "release_number",
    "report_button",
    "risk_slider",
    "roll_back",
    "row_form",
    "save_weights",
    "score_card",
    "scores_grid",
    "search_portal",
    "set_key",
    "show_barrier",
    "show_changelog",
    "show_crosswalk",
    "show_description",
    "show_dictionary",
    "show_readiness",
    "show_register",
    "show_releases",
    "show_rows",
    "show_scores",
    "side_by_side",
    "sign",
    "sign_off_file",
    "spreadsheet_sum",
    "stack_releases",
    "start",
    "to_cite",
    "try_encodings",
    "try_publishing",
    "unit_notes",
    "unit_systems",
    "update_calendar",
    "vaccination_file",
    "walk_cases",
    "work_file",
    "write_dictionary",
    "write_rules",
    "write_sums",
]
