// Past 300 lines because it names every word of the grammar, one member a word.
namespace PolicyLint.Dsl.Syntax;

/// <summary>A word that the grammar names, read as such only where the grammar asks for it. The member is the word with a capital letter.</summary>
public enum Keyword : byte
{
    /// <summary>Any other word.</summary>
    None,

    /// <summary><c>allow</c>.</summary>
    Allow,

    /// <summary><c>always</c>.</summary>
    Always,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>any</c>.</summary>
    Any,

    /// <summary><c>approve</c>.</summary>
    Approve,

    /// <summary><c>approves</c>.</summary>
    Approves,

    /// <summary><c>around</c>.</summary>
    Around,

    /// <summary><c>arrivals</c>.</summary>
    Arrivals,

    /// <summary><c>as</c>.</summary>
    As,

    /// <summary><c>at</c>.</summary>
    At,

    /// <summary><c>backlog</c>.</summary>
    Backlog,

    /// <summary><c>because</c>.</summary>
    Because,

    /// <summary><c>bend</c>.</summary>
    Bend,

    /// <summary><c>between</c>.</summary>
    Between,

    /// <summary><c>broken</c>.</summary>
    Broken,

    /// <summary><c>burdens</c>.</summary>
    Burdens,

    /// <summary><c>buys</c>.</summary>
    Buys,

    /// <summary><c>by</c>.</summary>
    By,

    /// <summary><c>calendar</c>.</summary>
    Calendar,

    /// <summary><c>capacity</c>.</summary>
    Capacity,

    /// <summary><c>case</c>.</summary>
    Case,

    /// <summary><c>ceiling</c>.</summary>
    Ceiling,

    /// <summary><c>choice</c>.</summary>
    Choice,

    /// <summary><c>clock</c>.</summary>
    Clock,

    /// <summary><c>closed</c>.</summary>
    Closed,

    /// <summary><c>coached</c>.</summary>
    Coached,

    /// <summary><c>concurrency</c>.</summary>
    Concurrency,

    /// <summary><c>control</c>.</summary>
    Control,

    /// <summary><c>core</c>.</summary>
    Core,

    /// <summary><c>count</c>.</summary>
    Count,

    /// <summary><c>currency</c>.</summary>
    Currency,

    /// <summary><c>date</c>.</summary>
    Date,

    /// <summary><c>day</c>.</summary>
    Day,

    /// <summary><c>days</c>.</summary>
    Days,

    /// <summary><c>deadline</c>.</summary>
    Deadline,

    /// <summary><c>decides</c>.</summary>
    Decides,

    /// <summary><c>default</c>.</summary>
    Default,

    /// <summary><c>demand</c>.</summary>
    Demand,

    /// <summary><c>deny</c>.</summary>
    Deny,

    /// <summary><c>depends</c>.</summary>
    Depends,

    /// <summary><c>duration</c>.</summary>
    Duration,

    /// <summary><c>during</c>.</summary>
    During,

    /// <summary><c>duty</c>.</summary>
    Duty,

    /// <summary><c>effective</c>.</summary>
    Effective,

    /// <summary><c>escalate</c>.</summary>
    Escalate,

    /// <summary><c>escalation</c>.</summary>
    Escalation,

    /// <summary><c>every</c>.</summary>
    Every,

    /// <summary><c>example</c>.</summary>
    Example,

    /// <summary><c>examples</c>.</summary>
    Examples,

    /// <summary><c>except</c>.</summary>
    Except,

    /// <summary><c>exceptions</c>.</summary>
    Exceptions,

    /// <summary><c>expect</c>.</summary>
    Expect,

    /// <summary><c>experience</c>.</summary>
    Experience,

    /// <summary><c>figure</c>.</summary>
    Figure,

    /// <summary><c>finally</c>.</summary>
    Finally,

    /// <summary><c>first</c>.</summary>
    First,

    /// <summary><c>fix</c>.</summary>
    Fix,

    /// <summary><c>floor</c>.</summary>
    Floor,

    /// <summary><c>follow</c>.</summary>
    Follow,

    /// <summary><c>for</c>.</summary>
    For,

    /// <summary><c>Fri</c>.</summary>
    Fri,

    /// <summary><c>from</c>.</summary>
    From,

    /// <summary><c>gesture</c>.</summary>
    Gesture,

    /// <summary><c>given</c>.</summary>
    Given,

    /// <summary><c>handling</c>.</summary>
    Handling,

    /// <summary><c>hour</c>.</summary>
    Hour,

    /// <summary><c>hours</c>.</summary>
    Hours,

    /// <summary><c>if</c>.</summary>
    If,

    /// <summary><c>improve</c>.</summary>
    Improve,

    /// <summary><c>in</c>.</summary>
    In,

    /// <summary><c>informs</c>.</summary>
    Informs,

    /// <summary><c>is</c>.</summary>
    Is,

    /// <summary><c>journey</c>.</summary>
    Journey,

    /// <summary><c>known</c>.</summary>
    Known,

    /// <summary><c>match</c>.</summary>
    Match,

    /// <summary><c>max</c>.</summary>
    Max,

    /// <summary><c>may</c>.</summary>
    May,

    /// <summary><c>measure</c>.</summary>
    Measure,

    /// <summary><c>min</c>.</summary>
    Min,

    /// <summary><c>minute</c>.</summary>
    Minute,

    /// <summary><c>minutes</c>.</summary>
    Minutes,

    /// <summary><c>moment</c>.</summary>
    Moment,

    /// <summary><c>moments</c>.</summary>
    Moments,

    /// <summary><c>Mon</c>.</summary>
    Mon,

    /// <summary><c>money</c>.</summary>
    Money,

    /// <summary><c>month</c>.</summary>
    Month,

    /// <summary><c>months</c>.</summary>
    Months,

    /// <summary><c>namespace</c>.</summary>
    Namespace,

    /// <summary><c>next</c>.</summary>
    Next,

    /// <summary><c>no</c>.</summary>
    No,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>notify</c>.</summary>
    Notify,

    /// <summary><c>number</c>.</summary>
    Number,

    /// <summary><c>of</c>.</summary>
    Of,

    /// <summary><c>off</c>.</summary>
    Off,

    /// <summary><c>on</c>.</summary>
    On,

    /// <summary><c>one</c>.</summary>
    One,

    /// <summary><c>open</c>.</summary>
    Open,

    /// <summary><c>optional</c>.</summary>
    Optional,

    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>order</c>.</summary>
    Order,

    /// <summary><c>otherwise</c>.</summary>
    Otherwise,

    /// <summary><c>our</c>.</summary>
    Our,

    /// <summary><c>outside</c>.</summary>
    Outside,

    /// <summary><c>over</c>.</summary>
    Over,

    /// <summary><c>owner</c>.</summary>
    Owner,

    /// <summary><c>patience</c>.</summary>
    Patience,

    /// <summary><c>pause</c>.</summary>
    Pause,

    /// <summary><c>pay</c>.</summary>
    Pay,

    /// <summary><c>peak</c>.</summary>
    Peak,

    /// <summary><c>per</c>.</summary>
    Per,

    /// <summary><c>percent</c>.</summary>
    Percent,

    /// <summary><c>policy</c>.</summary>
    Policy,

    /// <summary><c>promise</c>.</summary>
    Promise,

    /// <summary><c>qualities</c>.</summary>
    Qualities,

    /// <summary><c>refer</c>.</summary>
    Refer,

    /// <summary><c>referring</c>.</summary>
    Referring,

    /// <summary><c>repeat</c>.</summary>
    Repeat,

    /// <summary><c>reports</c>.</summary>
    Reports,

    /// <summary><c>request</c>.</summary>
    Request,

    /// <summary><c>review</c>.</summary>
    Review,

    /// <summary><c>role</c>.</summary>
    Role,

    /// <summary><c>round</c>.</summary>
    Round,

    /// <summary><c>rule</c>.</summary>
    Rule,

    /// <summary><c>Sat</c>.</summary>
    Sat,

    /// <summary><c>second</c>.</summary>
    Second,

    /// <summary><c>seconds</c>.</summary>
    Seconds,

    /// <summary><c>segment</c>.</summary>
    Segment,

    /// <summary><c>serves</c>.</summary>
    Serves,

    /// <summary><c>shrinkage</c>.</summary>
    Shrinkage,

    /// <summary><c>silence</c>.</summary>
    Silence,

    /// <summary><c>skip</c>.</summary>
    Skip,

    /// <summary><c>source</c>.</summary>
    Source,

    /// <summary><c>staff</c>.</summary>
    Staff,

    /// <summary><c>staffed</c>.</summary>
    Staffed,

    /// <summary><c>standard</c>.</summary>
    Standard,

    /// <summary><c>standards</c>.</summary>
    Standards,

    /// <summary><c>started</c>.</summary>
    Started,

    /// <summary><c>starting</c>.</summary>
    Starting,

    /// <summary><c>step</c>.</summary>
    Step,

    /// <summary><c>stop</c>.</summary>
    Stop,

    /// <summary><c>sum</c>.</summary>
    Sum,

    /// <summary><c>Sun</c>.</summary>
    Sun,

    /// <summary><c>suppress</c>.</summary>
    Suppress,

    /// <summary><c>surprise</c>.</summary>
    Surprise,

    /// <summary><c>table</c>.</summary>
    Table,

    /// <summary><c>target</c>.</summary>
    Target,

    /// <summary><c>text</c>.</summary>
    Text,

    /// <summary><c>the</c>.</summary>
    The,

    /// <summary><c>then</c>.</summary>
    Then,

    /// <summary><c>throughput</c>.</summary>
    Throughput,

    /// <summary><c>Thu</c>.</summary>
    Thu,

    /// <summary><c>time</c>.</summary>
    Time,

    /// <summary><c>times</c>.</summary>
    Times,

    /// <summary><c>to</c>.</summary>
    To,

    /// <summary><c>Tue</c>.</summary>
    Tue,

    /// <summary><c>unique</c>.</summary>
    Unique,

    /// <summary><c>unknown</c>.</summary>
    Unknown,

    /// <summary><c>until</c>.</summary>
    Until,

    /// <summary><c>up</c>.</summary>
    Up,

    /// <summary><c>use</c>.</summary>
    Use,

    /// <summary><c>using</c>.</summary>
    Using,

    /// <summary><c>variation</c>.</summary>
    Variation,

    /// <summary><c>version</c>.</summary>
    Version,

    /// <summary><c>wait</c>.</summary>
    Wait,

    /// <summary><c>warn</c>.</summary>
    Warn,

    /// <summary><c>Wed</c>.</summary>
    Wed,

    /// <summary><c>week</c>.</summary>
    Week,

    /// <summary><c>weeks</c>.</summary>
    Weeks,

    /// <summary><c>when</c>.</summary>
    When,

    /// <summary><c>while</c>.</summary>
    While,

    /// <summary><c>within</c>.</summary>
    Within,

    /// <summary><c>working</c>.</summary>
    Working,

    /// <summary><c>works</c>.</summary>
    Works,

    /// <summary><c>worth</c>.</summary>
    Worth,

    /// <summary><c>year</c>.</summary>
    Year,

    /// <summary><c>years</c>.</summary>
    Years,

    /// <summary><c>yes</c>.</summary>
    Yes,

    /// <summary><c>zone</c>.</summary>
    Zone,
}
