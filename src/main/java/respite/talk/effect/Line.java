package respite.talk.effect;

/**
 * Something Respite says, as data; the words are found at the edge, by language. Grouped by the
 * conversation that says it.
 */
public sealed interface Line
    permits WelcomeLine,
        ClockLine,
        EveningLine,
        ReminderLine,
        SettingsLine,
        EntryLine,
        NoteLine,
        ExtraLine,
        DayLine,
        LeaveLine,
        DemoLine,
        HistoryLine,
        AnswerLine,
        TreatmentLine,
        CourseLine,
        ReportLine,
        ExportLine,
        ImportLine,
        AlwaysLine {}
