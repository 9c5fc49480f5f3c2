package io.debrief.standalone.http;

/** A call was answered otherwise than its caller can go on with. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 800;

    UnexpectedAnswer(Api.Answer answer) {
        super(answer.call() + " was answered with " + answer.status() + ": "
                + answer.body().substring(0, Math.min(SHOWN, answer.body().length())));
    }
}
