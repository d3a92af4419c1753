package respite.sandbox;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Puts the parts of the sandbox together. */
record Parts(BotRoutes bot, UserRoutes user, ControlRoutes controls, PageRoutes page) {

  static Parts assemble(State state, Path directory, InstantSource system) throws IOException {
    SandboxClock clock = new SandboxClock(state, system);
    Typing typing = new Typing(state, System::nanoTime);
    FileBox files = new FileBox(state, directory.resolve("files"));
    Media media = new Media(state, files);
    Queries queries = new Queries(state, system);
    BotProfile profile = new BotProfile(state);
    Groups groups = new Groups(state, clock);
    People people = new People(state, clock);
    people.addFirst();
    Disorder disorder = new Disorder();
    Faults faults = new Faults();
    BotApi api =
        new BotApi(
            state,
            new UpdateQueue(state, disorder),
            new Sending(state, clock, media, typing),
            new Editing(state, clock, media),
            queries,
            profile,
            groups);
    View view = new View(state, typing);
    UserActions actions = new UserActions(state, clock, files, queries);
    ControlRoutes controls = new ControlRoutes(state, clock, faults, disorder);
    return new Parts(
        new BotRoutes(api, files, faults, state),
        new UserRoutes(state, people, groups, actions, view, files),
        controls,
        new PageRoutes(state, view, profile, controls));
  }

  void addTo(RoutesConfig routes) {
    bot.addTo(routes);
    user.addTo(routes);
    controls.addTo(routes);
    page.addTo(routes);
  }
}
