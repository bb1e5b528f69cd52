package dev.gongkai.report.service.drafts;

/** How far a draft is (状态). */
public enum DraftState {
    /** 草稿: it is being written. */
    DRAFT,
    /** 已校核: without errors, and closed until somebody decides. */
    CHECKED,
    /** 已公布: it stays as it is. */
    PUBLISHED
}
