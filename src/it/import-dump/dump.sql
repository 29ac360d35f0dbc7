--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET row_security = off;

CREATE TYPE public.binding AS ENUM (
    'hard',
    'soft'
);

CREATE TABLE public.book (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    bound public.binding DEFAULT 'soft'::public.binding NOT NULL
);

COMMENT ON COLUMN public.book.title IS 'As on the cover';

CREATE SEQUENCE public.book_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.book_id_seq OWNED BY public.book.id;

ALTER TABLE ONLY public.book ALTER COLUMN id SET DEFAULT nextval('public.book_id_seq'::regclass);

ALTER TABLE ONLY public.book
    ADD CONSTRAINT book_pkey PRIMARY KEY (id);

CREATE INDEX book_title_idx ON public.book USING btree (lower((title)::text));
